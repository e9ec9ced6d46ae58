package org.marsad.workflow.internal.process;

import static org.marsad.workflow.internal.EvidenceVerification.submissionId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.verification.Verifications;
import org.springframework.stereotype.Component;

/** Publishes what was approved, in the transaction of the last editor's completion. */
@Component("publish")
class Publish implements JavaDelegate {

    private final Verifications verifications;

    Publish(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verifications.publish(submissionId(execution));
    }
}
