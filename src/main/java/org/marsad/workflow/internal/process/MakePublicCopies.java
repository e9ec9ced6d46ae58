package org.marsad.workflow.internal.process;

import java.io.IOException;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.marsad.evidence.PublicCopies;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** Makes one item's public copy; one that is made already is left as it is, so a repeated job does no harm. */
@Component("makePublicCopies")
class MakePublicCopies implements JavaDelegate {

    private final PublicCopies copies;

    MakePublicCopies(PublicCopies copies) {
        this.copies = copies;
    }

    @Override
    public void execute(DelegateExecution execution) throws IOException {
        copies.make(UUID.fromString((String) execution.getVariable(EvidenceVerification.EVIDENCE_ITEM_ID)));
    }
}
