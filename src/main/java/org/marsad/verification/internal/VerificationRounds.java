package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verification rounds of all submissions. Rounds are only ever appended. */
@Repository
class VerificationRounds {

    private final JdbcClient jdbc;
    private final Assessments assessments;

    VerificationRounds(JdbcClient jdbc, Assessments assessments) {
        this.jdbc = jdbc;
        this.assessments = assessments;
    }

    void append(VerificationRound round) {
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
                .param("summary", round.summary())
                .param("question", round.question())
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
        return new VerificationRound(
                submission,
                number,
                Columns.signature(row, "analyst"),
                AnalystOutcome.valueOf(row.getString("outcome")),
                row.getString("summary"),
                row.getString("question"),
                Columns.reason(row),
                assessments.of(submission, number));
    }
}
