package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.verification.Verifications;
import org.springframework.stereotype.Component;

/** Sends the submitter the analyst's question. */
@Component("requestInformation")
class RequestInformation implements JavaDelegate {

    private final Verifications verifications;

    RequestInformation(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verifications.askSubmitter(submissionId(execution));
    }
}
