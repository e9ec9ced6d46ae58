package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which submissions were moved to another promise. They are only ever appended. */
@Repository
class Moves {

    private final JdbcClient jdbc;

    Moves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID submissionId, Move move) {
        jdbc.sql("""
                insert into submission_move (submission_id, from_promise, to_promise, username, reason, at)
                values (:submission, :from, :to, :who, :reason, :at)
                """)
                .param("submission", submissionId)
                .param("from", move.from())
                .param("to", move.to())
                .param("who", move.username())
                .param("reason", move.reason())
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
                        row.getString("reason"),
                        Columns.instant(row, "at")))
                .list();
    }
}
