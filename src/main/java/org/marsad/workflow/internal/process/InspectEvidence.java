package org.marsad.workflow.internal.process;

import java.io.IOException;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.evidence.EvidenceItems;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** Inspects one evidence item; an item that has been inspected is left as it is, so a repeated job does no harm. */
@Component("inspectEvidence")
class InspectEvidence implements JavaDelegate {

    private final EvidenceItems items;

    InspectEvidence(EvidenceItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) throws IOException {
        items.inspect(UUID.fromString((String) execution.getVariable(EvidenceVerification.EVIDENCE_ITEM_ID)));
    }
}
