package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Submissions;
import org.marsad.verification.Verifications;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** Ends the submission as not accepted: by the triage table's reason, or by what an analyst or editor recorded. */
@Component("recordNotAccepted")
class RecordNotAccepted implements JavaDelegate {

    private final Verifications verifications;
    private final Submissions submissions;

    RecordNotAccepted(Verifications verifications, Submissions submissions) {
        this.verifications = verifications;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String triage = (String) execution.getVariable(EvidenceVerification.TRIAGE_OUTCOME);
        // An appeal is not sorted out again.
        if (triage == null || EvidenceVerification.TRIAGE_VERIFY.equals(triage)) {
            verifications.refuse(submissionId(execution));
        } else {
            submissions.notAccepted(submissionId(execution), ReasonCode.valueOf(triage), null);
        }
    }
}
