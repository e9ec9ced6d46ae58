package org.marsad.workflow.internal.correction;

import static org.marsad.workflow.internal.correction.CorrectionNames.requestId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.correction.Corrections;
import org.springframework.stereotype.Component;

/** Ends the request with the editor's explanation. */
@Component("rejectCorrection")
class RejectCorrection implements JavaDelegate {

    private final Corrections corrections;

    RejectCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.reject(requestId(execution));
    }
}
