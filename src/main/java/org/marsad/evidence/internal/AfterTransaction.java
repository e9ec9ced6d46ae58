package org.marsad.evidence.internal;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is done once the caller's transaction has ended; no database call belongs there. */
final class AfterTransaction {

    private AfterTransaction() {}

    static void committed(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    /** An unknown outcome counts as committed: a row may name what was made. */
    static void rolledBack(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    then.run();
                }
            }
        });
    }
}
