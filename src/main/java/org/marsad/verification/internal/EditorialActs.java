package org.marsad.verification.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editors' decisions on all submissions. They are only ever appended. */
@Repository
class EditorialActs {

    private final JdbcClient jdbc;
    private final PublicCopyChoices copies;

    EditorialActs(JdbcClient jdbc, PublicCopyChoices copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    void append(EditorialAct act) {
        @Nullable Approval approval = act.approval();
        jdbc.sql("""
                insert into editorial_decision (submission_id, number, round, task_id, editor, decision, two_editors,
                    reason, note, process_version, completed_at, entry_date, entry_precision, entry_text_ar,
                    entry_text_en, rating_from, rating_to, justification, review_date)
                values (:submission, :number, :round, :task, :editor, :decision, :twoEditors,
                    :reason, :note, :version, :at, :date, :precision, :textAr,
                    :textEn, :from, :to, :justification, :reviewDate)
                """)
                .param("submission", act.submissionId())
                .param("number", act.number())
                .param("round", act.round())
                .param("task", act.signature().taskId())
                .param("editor", act.signature().by())
                .param("decision", act.decision().name())
                .param("twoEditors", approval != null && approval.twoEditors())
                .param("reason", Columns.code(act.reason()))
                .param("note", act.note())
                .param("version", act.signature().processVersion())
                .param("at", Columns.time(act.signature().at()))
                .param("date", approval == null ? null : approval.date().date())
                .param(
                        "precision",
                        approval == null ? null : approval.date().precision().name())
                .param("textAr", approval == null ? null : approval.textAr())
                .param("textEn", approval == null ? null : approval.textEn())
                .param("from", approval == null ? null : approval.ratingFrom())
                .param("to", approval == null ? null : approval.ratingTo())
                .param("justification", approval == null ? null : approval.justification())
                .param("reviewDate", approval == null ? null : approval.reviewDate())
                .update();
        copies.append(act);
    }

    /** Oldest first. */
    List<EditorialAct> of(UUID submissionId) {
        return jdbc.sql("select * from editorial_decision where submission_id = :submission order by number")
                .param("submission", submissionId)
                .query(new EditorialActRow(copies))
                .list();
    }

    Optional<EditorialAct> last(UUID submissionId) {
        return jdbc.sql("""
                select * from editorial_decision where submission_id = :submission
                order by number desc fetch first 1 row only
                """)
                .param("submission", submissionId)
                .query(new EditorialActRow(copies))
                .optional();
    }

    /** Everybody who ever decided on this submission. */
    Set<String> editorsOf(UUID submissionId) {
        return jdbc.sql("select distinct editor from editorial_decision where submission_id = :submission")
                .param("submission", submissionId)
                .query(String.class)
                .set();
    }

    boolean holdsTask(String taskId) {
        return jdbc.sql("select count(*) from editorial_decision where task_id = :task")
                        .param("task", taskId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
