package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stepped out of which submission, each person once. They are only ever appended. */
@Repository
class Recusals {

    private final JdbcClient jdbc;

    Recusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID submissionId, Recusal recusal) {
        jdbc.sql("insert into recusal (submission_id, username, reason, at) values (:submission, :who, :reason, :at)")
                .param("submission", submissionId)
                .param("who", recusal.username())
                .param("reason", recusal.reason())
                .param("at", Columns.time(recusal.at()))
                .update();
    }

    /** Oldest first. */
    List<Recusal> of(UUID submissionId) {
        return jdbc.sql("select * from recusal where submission_id = :submission order by at, username")
                .param("submission", submissionId)
                .query(Recusals::recusal)
                .list();
    }

    /** Of any submission, newest first, at most so many. */
    List<Recorded> latest(int limit) {
        return jdbc.sql("select * from recusal order by at desc, submission_id fetch first :limit rows only")
                .param("limit", limit)
                .query((row, index) -> new Recorded(row.getObject("submission_id", UUID.class), recusal(row, index)))
                .list();
    }

    /** A recusal with what it is of. */
    record Recorded(UUID submissionId, Recusal recusal) {}

    Optional<Recusal> of(UUID submissionId, String username) {
        return jdbc.sql("select * from recusal where submission_id = :submission and username = :who")
                .param("submission", submissionId)
                .param("who", username)
                .query(Recusals::recusal)
                .optional();
    }

    private static Recusal recusal(ResultSet row, int index) throws SQLException {
        return new Recusal(row.getString("username"), row.getString("reason"), Columns.instant(row, "at"));
    }
}
