package org.marsad.workflow.internal.correction;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.marsad.correction.CorrectionProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process {@code correction} in the request's own transaction. */
@Component
class CamundaCorrectionProcess implements CorrectionProcess {

    private final RuntimeService runtime;

    CamundaCorrectionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(UUID requestId) {
        runtime.startProcessInstanceByKey(CorrectionNames.KEY, requestId.toString());
    }
}
