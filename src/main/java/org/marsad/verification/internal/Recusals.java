package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stepped out of which submission, each person once. They are only ever appended. */
@Repository
@OneConnection
class Recusals {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    Recusals(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private SealedRow sealed(UUID submissionId, String username) {
        return keys.of(submissionId).row("recusal", submissionId, username);
    }

    void append(UUID submissionId, Recusal recusal) {
        SealedRow sealed = sealed(submissionId, recusal.username());
        jdbc.sql("insert into recusal (submission_id, username, reason, at) values (:submission, :who, :reason, :at)")
                .param("submission", submissionId)
                .param("who", recusal.username())
                .param("reason", sealed.seal("reason", recusal.reason()))
                .param("at", Columns.time(recusal.at()))
                .update();
    }

    /** Oldest first. */
    List<Recusal> of(UUID submissionId) {
        return jdbc.sql("select * from recusal where submission_id = :submission order by at, username")
                .param("submission", submissionId)
                .query(this::recusal)
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
                .query(this::recusal)
                .optional();
    }

    private Recusal recusal(ResultSet row, int index) throws SQLException {
        String username = row.getString("username");
        String reason =
                sealed(row.getObject("submission_id", UUID.class), username).open("reason", row.getString("reason"));
        return new Recusal(username, reason, Columns.instant(row, "at"));
    }
}
