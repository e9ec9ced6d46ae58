package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.submission.Submissions;
import org.springframework.stereotype.Component;

/** Ends the submission as withdrawn, in the transaction of its submitter's request. */
@Component("recordWithdrawal")
class RecordWithdrawal implements JavaDelegate {

    private final Submissions submissions;

    RecordWithdrawal(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submissions.withdrawn(submissionId(execution));
    }
}
