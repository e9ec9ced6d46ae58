package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which submissions were moved to another promise. They are only ever appended. */
@Repository
@OneConnection
class Moves {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    Moves(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A row's number is not known before it is stored: from where to where it went tells it. */
    private SealedRow sealed(UUID submissionId, String from, String to, String username) {
        return keys.of(submissionId).row("submission_move", submissionId, from, to, username);
    }

    void append(UUID submissionId, Move move) {
        SealedRow sealed = sealed(submissionId, move.from(), move.to(), move.username());
        jdbc.sql("""
                insert into submission_move (submission_id, from_promise, to_promise, username, reason, at)
                values (:submission, :from, :to, :who, :reason, :at)
                """)
                .param("submission", submissionId)
                .param("from", move.from())
                .param("to", move.to())
                .param("who", move.username())
                .param("reason", sealed.seal("reason", move.reason()))
                .param("at", Columns.time(move.at()))
                .update();
    }

    /** Oldest first. */
    List<Move> of(UUID submissionId) {
        return jdbc.sql("select * from submission_move where submission_id = :submission order by id")
                .param("submission", submissionId)
                .query((row, index) -> new Move(
                        row.getString("from_promise"),
                        row.getString("to_promise"),
                        row.getString("username"),
                        sealed(
                                        submissionId,
                                        row.getString("from_promise"),
                                        row.getString("to_promise"),
                                        row.getString("username"))
                                .open("reason", row.getString("reason")),
                        Columns.instant(row, "at")))
                .list();
    }
}
