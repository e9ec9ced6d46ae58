package org.marsad.verification.internal;

import java.util.UUID;
import org.marsad.evidence.EvidenceItems;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.verification.StaffTask;
import org.marsad.verification.TaskCompletion;
import org.marsad.verification.Verifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes staff work into the verification record. */
@Service
@Transactional
class RecordedVerifications implements Verifications {

    private final Submissions submissions;
    private final EvidenceItems items;
    private final ShownCopies shownCopies;
    private final Promises promises;
    private final AnalystReader analysts;
    private final EditorReader editors;
    private final VerificationRecord record;
    private final Ends ends;

    RecordedVerifications(
            Submissions submissions,
            EvidenceItems items,
            ShownCopies shownCopies,
            Promises promises,
            AnalystReader analysts,
            EditorReader editors,
            VerificationRecord record,
            Ends ends) {
        this.submissions = submissions;
        this.items = items;
        this.shownCopies = shownCopies;
        this.promises = promises;
        this.analysts = analysts;
        this.editors = editors;
        this.record = record;
        this.ends = ends;
    }

    @Override
    public boolean mayWork(StaffTask task, UUID submissionId, String username) {
        return record.mayWork(task, submissionId, username);
    }

    @Override
    public void ratingSeen(String taskId, UUID submissionId) {
        record.ratingSeen(
                taskId,
                submissionId,
                promiseOf(submission(submissionId)).rating().code());
    }

    @Override
    public String evidenceItemsFor(UUID submissionId) {
        return EvidenceItemsJson.of(items.of(submissionId), record.lastRound(submissionId));
    }

    @Override
    public AnalystOutcome verify(TaskCompletion completion) {
        Submission submission = begin(StaffTask.VERIFY_EVIDENCE, completion);
        VerificationRound round =
                analysts.read(completion, record.nextRound(submission.id()), items.of(submission.id()));
        record.append(round);
        return round.outcome();
    }

    @Override
    public EditorialOutcome decide(TaskCompletion completion) {
        begin(StaffTask.APPROVE_ASSESSMENT, completion);
        UUID id = completion.submissionId();
        EditorialAct act =
                editors.decision(completion, record.nextAct(id), record.currentRound(id), context(completion));
        record.append(act);
        return new EditorialOutcome(
                act.decision(), act.approval() != null && act.approval().twoEditors());
    }

    @Override
    public ConfirmationOutcome confirm(TaskCompletion completion) {
        begin(StaffTask.CONFIRM_RATING, completion);
        Confirmation confirmation =
                editors.confirmation(completion, record.actToConfirm(completion.submissionId()), context(completion));
        record.append(confirmation);
        return confirmation.outcome();
    }

    @Override
    public AppealOutcome decideAppeal(TaskCompletion completion) {
        begin(StaffTask.DECIDE_APPEAL, completion);
        AppealDecision decision = editors.appeal(completion, record.currentRound(completion.submissionId()));
        record.append(decision);
        return decision.outcome();
    }

    @Override
    public void appealed(UUID submissionId) {
        record.appealed(submissionId);
    }

    @Override
    public boolean wasReturned(UUID submissionId) {
        return record.wasReturned(submissionId);
    }

    @Override
    public boolean hasAsked(UUID submissionId) {
        return record.lastRound(submissionId)
                .filter(round -> round.outcome() == AnalystOutcome.INFORMATION_NEEDED)
                .isPresent();
    }

    @Override
    public void askSubmitter(UUID submissionId) {
        ends.askSubmitter(submissionId);
    }

    @Override
    public void publish(UUID submissionId) {
        ends.publish(submission(submissionId));
    }

    @Override
    public void refuse(UUID submissionId) {
        ends.refuse(submissionId);
    }

    @Override
    public void purge(UUID submissionId) {
        record.purge(submissionId);
    }

    /**
     * The submission, held until the completion is stored: its submitter, who withdraws at the same moment, waits for
     * the outcome or is waited for.
     */
    private Submission begin(StaffTask task, TaskCompletion completion) {
        submissions.hold(completion.submissionId());
        Submission submission = submission(completion.submissionId());
        record.refuseEnded(submission);
        record.refuseSecondTime(completion);
        record.demand(task, completion);
        return submission;
    }

    private DecisionContext context(TaskCompletion completion) {
        Submission submission = submission(completion.submissionId());
        PromiseSummary promise = promiseOf(submission);
        return new DecisionContext(
                submission,
                items.of(submission.id()),
                shownCopies.of(submission),
                promise,
                record.ratingSeenAt(completion.taskId(), promise.rating().code()));
    }

    private Submission submission(UUID id) {
        return submissions.find(id).orElseThrow(() -> new IllegalStateException("no submission " + id));
    }

    private PromiseSummary promiseOf(Submission submission) {
        return promises.known(submission.promiseId())
                .orElseThrow(() -> new IllegalStateException("no promise " + submission.promiseId()));
    }
}
