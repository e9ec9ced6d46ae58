package org.marsad.workflow.internal.staff;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.marsad.security.StaffTraces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the identity service that forgets whom it deletes into the engine while it is made. */
@Component
class DeletedAccounts extends AbstractProcessEnginePlugin {

    private final StaffTraces traces;
    private final TransactionTemplate transaction;

    DeletedAccounts(StaffTraces traces, TransactionTemplate transaction) {
        this.traces = traces;
        this.transaction = transaction;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(new IdentityServiceWithTraces(traces, transaction));
    }
}
