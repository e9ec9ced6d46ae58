package org.marsad.retention.internal;

import java.util.UUID;
import org.marsad.correction.Corrections;
import org.marsad.retention.ProcessHistory;
import org.marsad.retention.RunningProcesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Purges requests for corrections that are due, each in a transaction of its own with what the engine remembers of it. */
@Component
class CorrectionPurge {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionPurge.class);

    private final DueCorrections due;
    private final Corrections corrections;
    private final RunningProcesses running;
    private final ProcessHistory history;
    private final TransactionTemplate transactions;

    CorrectionPurge(
            DueCorrections due,
            Corrections corrections,
            RunningProcesses running,
            ProcessHistory history,
            PlatformTransactionManager transactions) {
        this.due = due;
        this.corrections = corrections;
        this.running = running;
        this.history = history;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @return how many were purged; one that cannot be purged now does not keep the others */
    long run() {
        return due.all().stream().filter(this::purged).count();
    }

    private boolean purged(UUID id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> of(id)));
        } catch (RuntimeException e) {
            LOG.warn("correction {} could not be purged; it is tried again", id, e);
            return false;
        }
    }

    private boolean of(UUID id) {
        if (running.of(id) || !corrections.purge(id)) {
            return false;
        }
        history.forget(id);
        return true;
    }
}
