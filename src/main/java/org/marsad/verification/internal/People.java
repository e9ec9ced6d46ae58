package org.marsad.verification.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.OpenTasks;
import org.marsad.verification.OpenTasks.OpenTask;
import org.marsad.verification.StaffTask;
import org.marsad.verification.StaffTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps by which work on a submission changes hands: stepping out, handing over, moving to another promise. Each
 * holds the submission while it happens, so of two at once the second meets what the first has done.
 */
@Service
@Transactional
public class People {

    /** Whoever holds one of these may move the submission. */
    static final Set<StaffTask> MOVABLE = EnumSet.of(StaffTask.VERIFY_EVIDENCE, StaffTask.APPROVE_ASSESSMENT);

    private static final Set<SubmissionStatus> OVER =
            EnumSet.of(SubmissionStatus.PUBLISHED, SubmissionStatus.WITHDRAWN);

    private final Submissions submissions;
    private final Promises promises;
    private final OpenTasks tasks;
    private final Recusals recusals;
    private final HandOvers handOvers;
    private final Moves moves;
    private final LegalHolds holds;
    private final Custody custody;
    private final MessageSource messages;

    People(
            Submissions submissions,
            Promises promises,
            OpenTasks tasks,
            Recusals recusals,
            HandOvers handOvers,
            Moves moves,
            LegalHolds holds,
            Custody custody,
            MessageSource messages) {
        this.submissions = submissions;
        this.promises = promises;
        this.tasks = tasks;
        this.recusals = recusals;
        this.handOvers = handOvers;
        this.moves = moves;
        this.holds = holds;
        this.custody = custody;
        this.messages = messages;
    }

    /**
     * This person takes no part in the submission from now on; a task in their hands waits for somebody else. Stepping
     * out again changes nothing.
     *
     * @throws RefusedStepException if the reason cannot be taken or the submission's way is over
     */
    public void stepOut(UUID submissionId, String username, String reason) {
        demandReason(reason);
        Submission submission = held(submissionId);
        if (recusals.of(submissionId, username).isPresent()) {
            return;
        }
        if (OVER.contains(submission.status()) || submission.purgedAt() != null) {
            throw RefusedStepException.conflict("over");
        }
        recusals.append(submissionId, new Recusal(username, reason, now()));
        List<OpenTask> own = own(submissionId, username);
        own.forEach(tasks::release);
        custody.steppedOut(submissionId, username, own);
    }

    /**
     * Puts a task that this person holds into the hands of another.
     *
     * @throws RefusedStepException if they do not hold it, the other may not work on it, or the reason cannot be taken
     */
    public void handOver(UUID submissionId, String taskId, String username, String to, String reason) {
        demandReason(reason);
        held(submissionId);
        OpenTask task = own(submissionId, username).stream()
                .filter(each -> each.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> RefusedStepException.conflict("notHeld"));
        if (!tasks.eligible(task).contains(to)) {
            throw RefusedStepException.forbidden("notEligible");
        }
        HandOver handOver = new HandOver(task.kind(), username, to, reason, now());
        handOvers.append(submissionId, taskId, handOver);
        tasks.handOver(task, to);
        custody.handedOver(submissionId, handOver);
    }

    /**
     * Puts the submission under another promise and tells the submitter. The stage stays: what was found out about the
     * evidence holds under any promise, and who thinks otherwise can return it.
     *
     * @throws RefusedStepException if this person holds no task that permits it, an editor has approved already, there is
     *     no such promise, or the reason cannot be taken
     */
    public void move(UUID submissionId, String username, String promiseId, String reason) {
        demandReason(reason);
        Submission submission = held(submissionId);
        demandMovable(submissionId, username);
        PromiseSummary promise = promises.find(promiseId).orElseThrow(() -> RefusedStepException.invalid("noPromise"));
        if (promise.id().equals(submission.promiseId())) {
            throw RefusedStepException.invalid("samePromise");
        }
        Move move = new Move(submission.promiseId(), promise.id(), username, reason, now());
        submissions.moveTo(submissionId, promise.id());
        moves.append(submissionId, move);
        custody.moved(submissionId, move);
        submissions.tellSubmitter(submissionId, notice(submission, promise));
        tasks.showAnew(submissionId);
    }

    /**
     * Has a submission kept although its time comes, or lets its time count again.
     *
     * @throws RefusedStepException if it is as wished already, was purged or published, or the reason cannot be taken
     */
    public void keep(UUID submissionId, boolean held, String username, String reason) {
        demandReason(reason);
        Submission submission = held(submissionId);
        if (recusals.of(submissionId, username).isPresent()) {
            throw RefusedStepException.forbidden("steppedOut");
        }
        if (submission.purgedAt() != null) {
            throw RefusedStepException.conflict("purged");
        }
        if (submission.status() == SubmissionStatus.PUBLISHED) {
            throw RefusedStepException.conflict("kept");
        }
        if (holds.isHeld(submissionId) == held) {
            throw RefusedStepException.conflict(held ? "heldAlready" : "notOnHold");
        }
        LegalHold hold = new LegalHold(held, username, reason, now());
        holds.append(submissionId, hold);
        custody.kept(submissionId, hold);
    }

    private void demandMovable(UUID submissionId, String username) {
        List<OpenTask> open = tasks.of(submissionId);
        if (open.stream().anyMatch(task -> task.kind() == StaffTask.CONFIRM_RATING)) {
            throw RefusedStepException.conflict("approved");
        }
        if (own(submissionId, username).stream().noneMatch(task -> MOVABLE.contains(task.kind()))) {
            throw RefusedStepException.conflict("notHolder");
        }
    }

    private String notice(Submission submission, PromiseSummary promise) {
        Object[] title = {promise.title().in(submission.language())};
        return String.valueOf(
                messages.getMessage("people.moved.message", title, Locale.forLanguageTag(submission.language())));
    }

    private List<OpenTask> own(UUID submissionId, String username) {
        return tasks.of(submissionId).stream()
                .filter(task -> task.isHeldBy(username))
                .toList();
    }

    private Submission held(UUID submissionId) {
        submissions.hold(submissionId);
        return submissions.find(submissionId).orElseThrow();
    }

    private static void demandReason(String reason) {
        if (!StaffTexts.isAcceptable(reason)) {
            throw RefusedStepException.invalid("reason");
        }
    }

    /** Both databases keep microseconds. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
