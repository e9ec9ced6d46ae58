package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verification rounds of all submissions. Rounds are only ever appended. */
@Repository
@OneConnection
class VerificationRounds {

    private final JdbcClient jdbc;
    private final TextKeys keys;
    private final Assessments assessments;

    VerificationRounds(JdbcClient jdbc, TextKeys keys, Assessments assessments) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.assessments = assessments;
    }

    private SealedRow sealed(UUID submissionId, int number) {
        return keys.of(submissionId).row("verification_round", submissionId, number);
    }

    void append(VerificationRound round) {
        SealedRow sealed = sealed(round.submissionId(), round.number());
        jdbc.sql("""
                insert into verification_round (submission_id, number, task_id, analyst, outcome, summary, question,
                    reason, process_version, completed_at)
                values (:submission, :number, :task, :analyst, :outcome, :summary, :question, :reason, :version, :at)
                """)
                .param("submission", round.submissionId())
                .param("number", round.number())
                .param("task", round.signature().taskId())
                .param("analyst", round.signature().by())
                .param("outcome", round.outcome().name())
                .param("summary", sealed.seal("summary", round.summary()))
                .param("question", sealed.sealAny("question", round.question()))
                .param("reason", Columns.code(round.reason()))
                .param("version", round.signature().processVersion())
                .param("at", Columns.time(round.signature().at()))
                .update();
        assessments.append(round);
    }

    /** Oldest first. */
    List<VerificationRound> of(UUID submissionId) {
        return jdbc.sql("select * from verification_round where submission_id = :submission order by number")
                .param("submission", submissionId)
                .query(this::round)
                .list();
    }

    Optional<VerificationRound> last(UUID submissionId) {
        return jdbc.sql("""
                select * from verification_round where submission_id = :submission
                order by number desc fetch first 1 row only
                """)
                .param("submission", submissionId)
                .query(this::round)
                .optional();
    }

    /** Everybody who ever verified this submission. */
    Set<String> analystsOf(UUID submissionId) {
        return jdbc.sql("select distinct analyst from verification_round where submission_id = :submission")
                .param("submission", submissionId)
                .query(String.class)
                .set();
    }

    boolean holdsTask(String taskId) {
        return jdbc.sql("select count(*) from verification_round where task_id = :task")
                        .param("task", taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private VerificationRound round(ResultSet row, int index) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int number = row.getInt("number");
        SealedRow sealed = sealed(submission, number);
        return new VerificationRound(
                submission,
                number,
                Columns.signature(row, "analyst"),
                AnalystOutcome.valueOf(row.getString("outcome")),
                sealed.open("summary", row.getString("summary")),
                sealed.openAny("question", row.getString("question")),
                Columns.reason(row),
                assessments.of(submission, number));
    }
}
