package org.marsad.workflow.internal.completion;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Says what happened where the engine stumbles: it reads a task, its process instance is withdrawn or ends, and it reads
 * the executions, of which there are none any more (measured: once in some thousand withdrawals at the moment of an
 * approval). Without this the person gets a fault of the server instead of a sentence.
 */
class EndedMeanwhile extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (NullPointerException e) {
            if (isOfExecutionsThatAreGone(e)) {
                throw new OptimisticLockingException(
                        "the process instance ended at the same moment: " + e.getMessage());
            }
            throw e;
        }
    }

    private static boolean isOfExecutionsThatAreGone(NullPointerException e) {
        StackTraceElement[] stack = e.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().equals(ExecutionEntity.class.getName());
    }
}
