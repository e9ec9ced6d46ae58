package org.marsad.workflow.internal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.StaffTask;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** What the process asks about the time of its tasks. */
@Component("deadlines")
public class TaskDeadlines {

    private final SubmissionDeadlines deadlines;
    private final Submissions submissions;
    private final Clock clock;

    TaskDeadlines(SubmissionDeadlines deadlines, Submissions submissions, Clock clock) {
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The engine's number for the urgency of the task that begins. */
    public int priority(DelegateExecution execution) {
        return deadlines.priority(submission(execution)).number();
    }

    /** When whoever works on the task is reminded of it. */
    public Date reminder(DelegateExecution execution) {
        return Date.from(deadlines.remindAt(submission(execution), stage(execution), clock.instant()));
    }

    /** From when on it is looked daily whether the time promised to the submitter has passed. */
    public String escalation(DelegateExecution execution) {
        return "R/" + due(execution).truncatedTo(ChronoUnit.SECONDS) + "/P1D";
    }

    /**
     * A stage may begin with its task, and the engine sets timers before it calls the listener that moves the status:
     * then it is computed as that listener will.
     */
    private Instant due(DelegateExecution execution) {
        Submission submission = submission(execution);
        SubmissionStatus stage = stage(execution);
        Instant fresh = deadlines.expectedBy(submission, stage, clock.instant());
        if (kind(execution) == StaffTask.CONFIRM_RATING) {
            return later(fresh, submission.expectedBy());
        }
        return submission.status() == stage ? submission.expectedBy() : fresh;
    }

    /** Gives a second editor time of their own within the stage; a promise to the submitter is never taken back. */
    public void prolong(UUID submissionId) {
        Submission submission = submissions.find(submissionId).orElseThrow();
        Instant fresh = deadlines.expectedBy(submission, submission.status(), now());
        if (fresh.isAfter(submission.expectedBy())) {
            submissions.expect(submissionId, fresh);
        }
    }

    /**
     * Moves the time promised to the submitter on, if it has passed.
     *
     * @return whether it was moved
     */
    public boolean moveOn(UUID submissionId) {
        Submission submission = submissions.find(submissionId).orElseThrow();
        if (now().isBefore(submission.expectedBy())) {
            return false;
        }
        submissions.expect(submissionId, deadlines.later(submission, now()));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static SubmissionStatus stage(DelegateExecution execution) {
        return kind(execution) == StaffTask.VERIFY_EVIDENCE
                ? SubmissionStatus.IN_VERIFICATION
                : SubmissionStatus.IN_EDITORIAL_REVIEW;
    }

    private static StaffTask kind(DelegateExecution execution) {
        return EvidenceVerification.task(execution.getCurrentActivityId()).orElseThrow();
    }

    private Submission submission(DelegateExecution execution) {
        return submissions.find(EvidenceVerification.submissionId(execution)).orElseThrow();
    }
}
