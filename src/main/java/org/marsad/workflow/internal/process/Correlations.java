package org.marsad.workflow.internal.process;

import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a message to whoever waits for it in a submission's process, which is one or none: a message may come at any
 * time. A job that ends in the same instance at the same moment makes the engine refuse; what the submitter did is not
 * lost over that, but brought once more, to the instance as the job has left it.
 */
@Component
class Correlations {

    /** Jobs of one instance run one after the other, and each can get in the way once. */
    private static final int TRIES = 10;

    private final RuntimeService runtime;
    private final TransactionTemplate savepoint;

    Correlations(RuntimeService runtime, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /**
     * @return false if nothing waited for it
     * @throws ConcurrencyFailureException if something got in the way each time
     */
    boolean bring(String message, UUID submissionId) {
        for (int tried = 1; ; tried++) {
            try {
                return Boolean.TRUE.equals(savepoint.execute(status -> correlated(message, submissionId)));
            } catch (ProcessEngineException e) {
                if (!isOnlyOvertaken(e)) {
                    throw e;
                }
                if (tried == TRIES) {
                    throw new ConcurrencyFailureException("the process is being changed all the time", e);
                }
            }
        }
    }

    /** A row changed meanwhile, or two transactions waited for one another and the database chose this one. */
    private static boolean isOnlyOvertaken(ProcessEngineException e) {
        return e instanceof OptimisticLockingException || e.getCode() == BuiltinExceptionCode.DEADLOCK.getCode();
    }

    private boolean correlated(String message, UUID submissionId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(submissionId.toString())
                .correlateAllWithResult()
                .isEmpty();
    }
}
