package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.workflow.internal.deadlines.TaskDeadlines;
import org.springframework.stereotype.Component;

/** Moves the status that the submitter sees; listeners of the process call it where a stage begins. */
@Component("publicStatus")
public class PublicStatus {

    private final Submissions submissions;
    private final TaskDeadlines deadlines;

    PublicStatus(Submissions submissions, TaskDeadlines deadlines) {
        this.submissions = submissions;
        this.deadlines = deadlines;
    }

    /** The items are inspected now. */
    public void checkingFiles(DelegateExecution execution) {
        submissions.moveTo(submissionId(execution), SubmissionStatus.CHECKING_FILES);
    }

    /** It waits for an analyst, for the first time or again. */
    public void inVerification(DelegateExecution execution) {
        submissions.moveTo(submissionId(execution), SubmissionStatus.IN_VERIFICATION);
    }

    /** It waits for a second editor, who has time of their own. */
    public void inConfirmation(DelegateExecution execution) {
        deadlines.prolong(submissionId(execution));
    }

    /** It waits for an editor. */
    public void inEditorialReview(DelegateExecution execution) {
        submissions.moveTo(submissionId(execution), SubmissionStatus.IN_EDITORIAL_REVIEW);
    }
}
