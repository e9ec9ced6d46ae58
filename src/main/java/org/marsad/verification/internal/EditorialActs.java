package org.marsad.verification.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editors' decisions on all submissions. They are only ever appended. */
@Repository
@OneConnection
class EditorialActs {

    private final JdbcClient jdbc;
    private final TextKeys keys;
    private final PublicCopyChoices copies;

    EditorialActs(JdbcClient jdbc, TextKeys keys, PublicCopyChoices copies) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.copies = copies;
    }

    void append(EditorialAct act) {
        @Nullable Approval approval = act.approval();
        SealedRow sealed = EditorialActRow.sealed(keys, act.submissionId(), act.number());
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
                .param("note", sealed.sealAny("note", act.note()))
                .param("version", act.signature().processVersion())
                .param("at", Columns.time(act.signature().at()))
                .param("date", approval == null ? null : approval.date().date())
                .param(
                        "precision",
                        approval == null ? null : approval.date().precision().name())
                .param("textAr", approval == null ? null : sealed.sealAny("entry_text_ar", approval.textAr()))
                .param("textEn", approval == null ? null : sealed.sealAny("entry_text_en", approval.textEn()))
                .param("from", approval == null ? null : approval.ratingFrom())
                .param("to", approval == null ? null : approval.ratingTo())
                .param(
                        "justification",
                        approval == null ? null : sealed.sealAny("justification", approval.justification()))
                .param("reviewDate", approval == null ? null : approval.reviewDate())
                .update();
        copies.append(act);
    }

    /** Oldest first. */
    List<EditorialAct> of(UUID submissionId) {
        return jdbc.sql("select * from editorial_decision where submission_id = :submission order by number")
                .param("submission", submissionId)
                .query(new EditorialActRow(keys, copies))
                .list();
    }

    Optional<EditorialAct> last(UUID submissionId) {
        return jdbc.sql("""
                select * from editorial_decision where submission_id = :submission
                order by number desc fetch first 1 row only
                """)
                .param("submission", submissionId)
                .query(new EditorialActRow(keys, copies))
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
