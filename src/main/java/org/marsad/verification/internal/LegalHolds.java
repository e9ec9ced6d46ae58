package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which submissions are kept although their time comes; the last word tells. Only ever appended, until it is purged. */
@Repository
class LegalHolds {

    private final JdbcClient jdbc;

    LegalHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID submissionId, LegalHold hold) {
        jdbc.sql("""
                insert into legal_hold (submission_id, held, username, reason, at)
                values (:submission, :held, :who, :reason, :at)
                """)
                .param("submission", submissionId)
                .param("held", hold.held())
                .param("who", hold.username())
                .param("reason", hold.reason())
                .param("at", Columns.time(hold.at()))
                .update();
    }

    /** Oldest first. */
    List<LegalHold> of(UUID submissionId) {
        return jdbc.sql("select * from legal_hold where submission_id = :submission order by id")
                .param("submission", submissionId)
                .query((row, index) -> new LegalHold(
                        row.getBoolean("held"),
                        row.getString("username"),
                        row.getString("reason"),
                        Columns.instant(row, "at")))
                .list();
    }

    boolean isHeld(UUID submissionId) {
        List<LegalHold> all = of(submissionId);
        return !all.isEmpty() && all.get(all.size() - 1).held();
    }
}
