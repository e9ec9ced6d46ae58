package org.marsad.workflow.internal.staff;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.marsad.security.StaffTraces;
import org.springframework.transaction.support.TransactionTemplate;

/** Who deletes an account, by whatever way, deletes with it what we keep beside the engine. */
class IdentityServiceWithTraces extends IdentityServiceImpl {

    private final StaffTraces traces;
    private final TransactionTemplate transaction;

    IdentityServiceWithTraces(StaffTraces traces, TransactionTemplate transaction) {
        this.traces = traces;
        this.transaction = transaction;
    }

    @Override
    public void deleteUser(String userId) {
        transaction.executeWithoutResult(status -> {
            super.deleteUser(userId);
            traces.forget(userId);
        });
    }
}
