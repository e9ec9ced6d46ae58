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
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a message to whoever waits for it in a submission's process, which is one or none: a message may come at any
 * time. A job that ends in the same instance at the same moment makes the engine refuse; what the submitter did is not
 * lost over that, but brought once more, to the instance as the job has left it. Only a deadlock's victim has to send
 * again: H2 has rolled back its whole transaction by then, savepoints and all.
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
     * @throws ConcurrencyFailureException if something got in the way each time, or the database chose this transaction
     *     as a deadlock's victim; nothing of it may be kept then
     */
    boolean bring(String message, UUID submissionId) {
        for (int tried = 1; ; tried++) {
            try {
                return Boolean.TRUE.equals(savepoint.execute(status -> correlated(message, submissionId)));
            } catch (OptimisticLockingException e) {
                if (tried == TRIES) {
                    throw new ConcurrencyFailureException("the process is being changed all the time", e);
                }
            } catch (ProcessEngineException | TransactionSystemException e) {
                throw isDeadlock(e) ? new ConcurrencyFailureException("chosen as a deadlock's victim", e) : e;
            }
        }
    }

    private static boolean isDeadlock(RuntimeException e) {
        Throwable cause = e instanceof TransactionSystemException gone ? gone.getApplicationException() : e;
        return cause instanceof ProcessEngineException refused
                && refused.getCode() == BuiltinExceptionCode.DEADLOCK.getCode();
    }

    private boolean correlated(String message, UUID submissionId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(submissionId.toString())
                .correlateAllWithResult()
                .isEmpty();
    }
}
