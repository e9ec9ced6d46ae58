package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.verification.Verifications.AppealOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appeals of submissions, one for each at most, and the editors' decisions on them. They are only ever appended. */
@Repository
@OneConnection
class AppealRecord {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    AppealRecord(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * @param earlierRounds how many verification rounds there were before it
     * @throws org.springframework.dao.DuplicateKeyException if it was appealed before
     */
    void begin(UUID submissionId, int earlierRounds) {
        jdbc.sql("""
                insert into verification_appeal (submission_id, earlier_rounds, appealed_at)
                values (:submission, :rounds, :at)
                """)
                .param("submission", submissionId)
                .param("rounds", earlierRounds)
                .param("at", Columns.time(Instant.now()))
                .update();
    }

    /** Number of the last round before the appeal; empty if nobody appealed. */
    Optional<Integer> earlierRounds(UUID submissionId) {
        return jdbc.sql("select earlier_rounds from verification_appeal where submission_id = :submission")
                .param("submission", submissionId)
                .query(Integer.class)
                .optional();
    }

    private SealedRow sealed(UUID submissionId, int round) {
        return keys.of(submissionId).row("appeal_decision", submissionId, round);
    }

    void append(AppealDecision decision) {
        SealedRow sealed = sealed(decision.submissionId(), decision.round());
        jdbc.sql("""
                insert into appeal_decision (submission_id, round, task_id, editor, decision, reason, note,
                    process_version, completed_at)
                values (:submission, :round, :task, :editor, :decision, :reason, :note, :version, :at)
                """)
                .param("submission", decision.submissionId())
                .param("round", decision.round())
                .param("task", decision.signature().taskId())
                .param("editor", decision.signature().by())
                .param("decision", decision.outcome().name())
                .param("reason", Columns.code(decision.reason()))
                .param("note", sealed.sealAny("note", decision.note()))
                .param("version", decision.signature().processVersion())
                .param("at", Columns.time(decision.signature().at()))
                .update();
    }

    /** Oldest first. */
    List<AppealDecision> of(UUID submissionId) {
        return jdbc.sql("select * from appeal_decision where submission_id = :submission order by round")
                .param("submission", submissionId)
                .query(this::decision)
                .list();
    }

    Optional<AppealDecision> of(UUID submissionId, int round) {
        return of(submissionId).stream()
                .filter(decision -> decision.round() == round)
                .findFirst();
    }

    boolean holdsTask(String taskId) {
        return jdbc.sql("select count(*) from appeal_decision where task_id = :task")
                        .param("task", taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private AppealDecision decision(ResultSet row, int index) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int round = row.getInt("round");
        return new AppealDecision(
                submission,
                round,
                Columns.signature(row, "editor"),
                AppealOutcome.valueOf(row.getString("decision")),
                Columns.reason(row),
                sealed(submission, round).openAny("note", row.getString("note")));
    }
}
