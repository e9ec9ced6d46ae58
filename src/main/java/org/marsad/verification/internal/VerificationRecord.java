package org.marsad.verification.internal;

import java.util.Optional;
import java.util.UUID;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.verification.StaffTask;
import org.marsad.verification.TaskCompletion;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.stereotype.Component;

/** The verification record of submissions as a whole: every completed task once, by whom it may be completed. */
@Component
class VerificationRecord {

    private final VerificationRounds rounds;
    private final EditorialActs acts;
    private final Confirmations confirmations;
    private final AppealRecord appeals;
    private final SeenRatings seenRatings;
    private final FourEyes fourEyes;
    private final Custody custody;
    private final Refusals refusals;
    private final RecordPurge purge;

    VerificationRecord(
            VerificationRounds rounds,
            EditorialActs acts,
            Confirmations confirmations,
            AppealRecord appeals,
            SeenRatings seenRatings,
            FourEyes fourEyes,
            Custody custody,
            Refusals refusals,
            RecordPurge purge) {
        this.rounds = rounds;
        this.acts = acts;
        this.confirmations = confirmations;
        this.appeals = appeals;
        this.seenRatings = seenRatings;
        this.fourEyes = fourEyes;
        this.custody = custody;
        this.refusals = refusals;
        this.purge = purge;
    }

    void append(VerificationRound round) {
        rounds.append(round);
        custody.verified(round);
    }

    void append(EditorialAct act) {
        acts.append(act);
        custody.decided(act);
    }

    void append(Confirmation confirmation) {
        confirmations.append(confirmation);
        custody.confirmed(confirmation);
    }

    void append(AppealDecision decision) {
        appeals.append(decision);
        custody.decided(decision);
    }

    void appealed(UUID submissionId) {
        appeals.begin(submissionId, nextRound(submissionId) - 1);
    }

    boolean mayWork(StaffTask task, UUID submissionId, String username) {
        return fourEyes.mayWork(task, submissionId, username);
    }

    /** The second line of the four-eyes rule, behind the callers' own question. */
    void demand(StaffTask task, TaskCompletion completion) {
        if (!mayWork(task, completion.submissionId(), completion.username())) {
            throw refusals.of("taskId", "fourEyes");
        }
    }

    /** A submitter may take a submission back while staff work on it. */
    void refuseEnded(Submission submission) {
        if (submission.status() == SubmissionStatus.WITHDRAWN) {
            throw refusals.of("taskId", "withdrawn");
        }
    }

    void refuseSecondTime(TaskCompletion completion) {
        String task = completion.taskId();
        if (rounds.holdsTask(task)
                || acts.holdsTask(task)
                || confirmations.holdsTask(task)
                || appeals.holdsTask(task)) {
            throw refusals.of("taskId", "completedAlready");
        }
    }

    int nextRound(UUID submissionId) {
        return rounds.last(submissionId).map(VerificationRound::number).orElse(0) + 1;
    }

    Optional<VerificationRound> lastRound(UUID submissionId) {
        return rounds.last(submissionId);
    }

    /** By the editor who was to approve, the one who was to confirm, or the one who decided an appeal. */
    boolean wasReturned(UUID submissionId) {
        return fourEyes.currentAct(submissionId)
                        .filter(act -> act.decision() == EditorialDecision.RETURNED
                                || confirmations
                                        .of(act)
                                        .filter(Confirmation::isReturn)
                                        .isPresent())
                        .isPresent()
                || lastRound(submissionId)
                        .flatMap(round -> appeals.of(submissionId, round.number()))
                        .filter(AppealDecision::isOverturned)
                        .isPresent();
    }

    int nextAct(UUID submissionId) {
        return acts.last(submissionId).map(EditorialAct::number).orElse(0) + 1;
    }

    int currentRound(UUID submissionId) {
        return rounds.last(submissionId)
                .map(VerificationRound::number)
                .orElseThrow(() -> new IllegalStateException("nobody verified submission " + submissionId));
    }

    EditorialAct actToConfirm(UUID submissionId) {
        return fourEyes.currentAct(submissionId)
                .filter(act -> act.decision() == EditorialDecision.APPROVED)
                .orElseThrow(() -> new IllegalStateException("nobody approved submission " + submissionId));
    }

    void ratingSeen(String taskId, UUID submissionId, String rating) {
        seenRatings.remember(taskId, submissionId, rating);
    }

    /** The rating remembered for the task; for a task that nobody announced, the one of now. */
    String ratingSeenAt(String taskId, String now) {
        return seenRatings.by(taskId).orElse(now);
    }

    void purge(UUID submissionId) {
        purge.of(submissionId);
    }
}
