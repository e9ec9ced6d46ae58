package org.marsad.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evidence that comes after the submission itself, as if its submitter had just sent it. */
final class FurtherEvidence {

    private FurtherEvidence() {}

    /** A link that nobody has inspected yet. */
    static void link(JdbcClient jdbc, TextKeys keys, UUID submissionId) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into evidence_item (id, submission_id, number, public_id, kind, name, size, sha256, salt,
                    state, warnings, received_at)
                values (:id, :submission, (select max(number) + 1 from evidence_item where submission_id = :submission),
                    :public, 'LINK', :name, 27, :hash, :hash, 'CHECKING', '', :at)
                """)
                .param("id", id)
                .param(
                        "name",
                        keys.of(submissionId).row("evidence_item", id).seal("name", "https://example.org/further"))
                .param("submission", submissionId)
                .param("public", UUID.randomUUID())
                .param("hash", "ab".repeat(32))
                .param("at", Timestamp.from(Instant.now()))
                .update();
    }
}
