package org.marsad.workflow.internal.correction;

import static org.marsad.workflow.internal.correction.CorrectionNames.requestId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.correction.Corrections;
import org.springframework.stereotype.Component;

/** Writes to the submitter whose evidence the entry came from; message and job commit together, so it is sent once. */
@Component("tellAffectedSubmitter")
class TellAffectedSubmitter implements JavaDelegate {

    private final Corrections corrections;

    TellAffectedSubmitter(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.tellSubmitter(requestId(execution));
    }
}
