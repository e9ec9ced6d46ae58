package org.marsad.workflow.internal.correction;

import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.marsad.WorkingDays;
import org.marsad.correction.CorrectionProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process {@code correction} in the request's own transaction. */
@Component
class CamundaCorrectionProcess implements CorrectionProcess {

    private final RuntimeService runtime;
    private final WorkingDays calendar;

    CamundaCorrectionProcess(RuntimeService runtime, WorkingDays calendar) {
        this.runtime = runtime;
        this.calendar = calendar;
    }

    @Override
    public Instant after(Instant from, int workingDays) {
        return calendar.after(from, workingDays);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(UUID requestId) {
        runtime.startProcessInstanceByKey(CorrectionNames.KEY, requestId.toString());
    }
}
