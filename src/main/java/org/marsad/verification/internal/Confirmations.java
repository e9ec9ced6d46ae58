package org.marsad.verification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second editors' words, at most one for each approval. They are only ever appended. */
@Repository
@OneConnection
class Confirmations {

    private final JdbcClient jdbc;
    private final TextKeys keys;

    Confirmations(JdbcClient jdbc, TextKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private SealedRow sealed(UUID submissionId, int decision) {
        return keys.of(submissionId).row("rating_confirmation", submissionId, decision);
    }

    void append(Confirmation confirmation) {
        SealedRow sealed = sealed(confirmation.submissionId(), confirmation.decision());
        jdbc.sql("""
                insert into rating_confirmation (submission_id, decision, task_id, editor, outcome, rating_seen, note,
                    process_version, completed_at)
                values (:submission, :decision, :task, :editor, :outcome, :seen, :note, :version, :at)
                """)
                .param("submission", confirmation.submissionId())
                .param("decision", confirmation.decision())
                .param("task", confirmation.signature().taskId())
                .param("editor", confirmation.signature().by())
                .param("outcome", confirmation.outcome().name())
                .param("seen", confirmation.ratingSeen())
                .param("note", sealed.sealAny("note", confirmation.note()))
                .param("version", confirmation.signature().processVersion())
                .param("at", Columns.time(confirmation.signature().at()))
                .update();
    }

    /** Oldest first. */
    List<Confirmation> of(UUID submissionId) {
        return jdbc.sql("select * from rating_confirmation where submission_id = :submission order by decision")
                .param("submission", submissionId)
                .query(this::confirmation)
                .list();
    }

    Optional<Confirmation> of(EditorialAct act) {
        return of(act.submissionId()).stream()
                .filter(confirmation -> confirmation.decision() == act.number())
                .findFirst();
    }

    boolean holdsTask(String taskId) {
        return jdbc.sql("select count(*) from rating_confirmation where task_id = :task")
                        .param("task", taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Confirmation confirmation(ResultSet row, int index) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        int decision = row.getInt("decision");
        return new Confirmation(
                submission,
                decision,
                Columns.signature(row, "editor"),
                ConfirmationOutcome.valueOf(row.getString("outcome")),
                row.getString("rating_seen"),
                sealed(submission, decision).openAny("note", row.getString("note")));
    }
}
