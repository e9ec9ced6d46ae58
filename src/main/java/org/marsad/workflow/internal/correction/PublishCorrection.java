package org.marsad.workflow.internal.correction;

import static org.marsad.workflow.internal.correction.CorrectionNames.requestId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.correction.Corrections;
import org.springframework.stereotype.Component;

/** Makes what was decided public, in the transaction of the last editor's completion. */
@Component("publishCorrection")
class PublishCorrection implements JavaDelegate {

    private final Corrections corrections;

    PublishCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.publish(requestId(execution));
    }
}
