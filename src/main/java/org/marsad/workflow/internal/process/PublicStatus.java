package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.springframework.stereotype.Component;

/** Moves the status that the submitter sees; listeners of the process call it where a stage begins. */
@Component("publicStatus")
public class PublicStatus {

    private final Submissions submissions;

    PublicStatus(Submissions submissions) {
        this.submissions = submissions;
    }

    /** The items are inspected now. */
    public void checkingFiles(DelegateExecution execution) {
        submissions.moveTo(submissionId(execution), SubmissionStatus.CHECKING_FILES);
    }

    /** It waits for an analyst, for the first time or again. */
    public void inVerification(DelegateExecution execution) {
        submissions.moveTo(submissionId(execution), SubmissionStatus.IN_VERIFICATION);
    }

    /** It waits for an editor. */
    public void inEditorialReview(DelegateExecution execution) {
        submissions.moveTo(submissionId(execution), SubmissionStatus.IN_EDITORIAL_REVIEW);
    }
}
