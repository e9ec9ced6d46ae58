package org.marsad.evidence.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was previewed is remembered, and what could not be is tried again after a while. */
@RepositoryTest
@Import(PreviewRows.class)
abstract class PreviewRowsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    private final UUID item = UUID.randomUUID();
    private final Wanted page = new Wanted(item, Part.PAGE, 3);

    @Autowired
    PreviewRows rows;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anItem() {
        jdbc.sql("""
                insert into evidence_item (id, submission_id, number, public_id, kind, size, sha256, salt, state,
                    warnings, received_at) values (?, ?, 2, ?, 'FILE', 1, '00', '00', 'ACCEPTED', '', ?)
                """)
                .params(item, UUID.randomUUID(), UUID.randomUUID(), Timestamp.from(NOW))
                .update();
    }

    @Test
    void aPreviewComesBackAsItWasPut() {
        Preview preview = new Preview(item, Preview.State.READY, "image/png", 1234, "ab".repeat(32), 7, null);
        rows.put(page, preview, NOW.minusSeconds(1_000_000));
        assertThat(rows.find(page, NOW)).contains(preview);
        assertThat(rows.find(new Wanted(item, Part.PAGE, 4), NOW)).isEmpty();
        assertThat(rows.find(new Wanted(item, Part.LARGE_PAGE, 3), NOW)).isEmpty();
        assertThat(rows.any(item)).isTrue();
    }

    @Test
    void aFailureIsForgottenAndGivesWayToSuccess() {
        rows.put(page, Preview.none(item, NoPreview.TIMEOUT), NOW);
        assertThat(rows.find(page, NOW.minusSeconds(1))).contains(Preview.none(item, NoPreview.TIMEOUT));
        assertThat(rows.find(page, NOW.plusSeconds(1))).isEmpty();
        assertThat(rows.any(item)).isFalse();
        Preview preview = new Preview(item, Preview.State.READY, "image/png", 1234, "ab".repeat(32), 7, null);
        rows.put(page, preview, NOW);
        assertThat(rows.find(page, NOW)).contains(preview);
    }

    @Test
    void whatCannotBeReadAnyMoreIsMadeAgain() {
        Preview preview = new Preview(item, Preview.State.READY, "image/png", 1234, "ab".repeat(32), 7, null);
        rows.put(page, preview, NOW);
        rows.forget(preview);
        assertThat(rows.find(page, NOW)).isEmpty();
    }
}
