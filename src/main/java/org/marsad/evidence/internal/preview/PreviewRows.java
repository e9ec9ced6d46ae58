package org.marsad.evidence.internal.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of previews that were made, or found impossible. */
@Repository
class PreviewRows {

    private final JdbcClient jdbc;

    PreviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A preview that is there, or that was found impossible at that time or later. */
    Optional<Preview> find(Wanted wanted, Instant since) {
        return jdbc.sql("""
                select * from preview where evidence_item_id = ? and part = ? and number = ?
                    and (sha256 is not null or made_at >= ?)
                """)
                .params(wanted.itemId(), wanted.part().name(), wanted.number())
                .param(Timestamp.from(since))
                .query(PreviewRows::preview)
                .optional();
    }

    /** Locks the item until the transaction ends; false if it was purged meanwhile. */
    boolean lock(UUID itemId) {
        return jdbc.sql("select id from evidence_item where id = ? for update")
                .param(itemId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean any(UUID itemId) {
        return jdbc.sql("select count(*) from preview where evidence_item_id = ? and sha256 is not null")
                        .param(itemId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes the place of an older finding; part of the caller's transaction. */
    void put(Wanted wanted, Preview preview, Instant madeAt) {
        jdbc.sql("delete from preview where evidence_item_id = ? and part = ? and number = ?")
                .params(wanted.itemId(), wanted.part().name(), wanted.number())
                .update();
        jdbc.sql("""
                insert into preview (evidence_item_id, part, number, media_type, size, sha256, pages, reason, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(wanted.itemId(), wanted.part().name(), wanted.number())
                .params(preview.mediaType(), preview.size(), preview.sha256(), preview.pages())
                .params(name(preview.reason()), Timestamp.from(madeAt))
                .update();
    }

    /** What cannot be read from the vault is as good as not made. */
    void forget(Preview preview) {
        jdbc.sql("delete from preview where evidence_item_id = ? and sha256 = ?")
                .params(preview.itemId(), preview.sha256())
                .update();
    }

    private static Preview preview(ResultSet row, int number) throws SQLException {
        String sha256 = row.getString("sha256");
        String reason = row.getString("reason");
        return new Preview(
                row.getObject("evidence_item_id", UUID.class),
                sha256 == null ? Preview.State.NONE : Preview.State.READY,
                row.getString("media_type"),
                row.getLong("size"),
                sha256,
                row.getInt("pages"),
                reason == null ? null : NoPreview.valueOf(reason));
    }

    @Nullable
    private static String name(@Nullable NoPreview reason) {
        return reason == null ? null : reason.name();
    }
}
