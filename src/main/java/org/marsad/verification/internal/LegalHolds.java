package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which submissions are kept although their time comes; the last word tells. Only ever appended, until it is purged. */
@Repository
@OneConnection
class LegalHolds {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    LegalHolds(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A row's number is not known before it is stored: who held it or let it go tells it. */
    private SealedRow sealed(UUID submissionId, boolean held, String username) {
        return keys.of(submissionId).row("legal_hold", submissionId, held, username);
    }

    void append(UUID submissionId, LegalHold hold) {
        SealedRow sealed = sealed(submissionId, hold.held(), hold.username());
        jdbc.sql("""
                insert into legal_hold (submission_id, held, username, reason, at)
                values (:submission, :held, :who, :reason, :at)
                """)
                .param("submission", submissionId)
                .param("held", hold.held())
                .param("who", hold.username())
                .param("reason", sealed.seal("reason", hold.reason()))
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
                        sealed(submissionId, row.getBoolean("held"), row.getString("username"))
                                .open("reason", row.getString("reason")),
                        Columns.instant(row, "at")))
                .list();
    }

    boolean isHeld(UUID submissionId) {
        List<LegalHold> all = of(submissionId);
        return !all.isEmpty() && all.get(all.size() - 1).held();
    }
}
