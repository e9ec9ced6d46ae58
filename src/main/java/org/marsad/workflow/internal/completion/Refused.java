package org.marsad.workflow.internal.completion;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;

/** What a listener refused. The engine wraps it, and its REST API would make a fault of the server of it. */
final class Refused {

    private Refused() {}

    /** Our own refusal if the engine failed by it, else the failure as it is. */
    static ProcessEngineException unwrapped(ProcessEngineException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof AuthorizationException refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return failure;
    }
}
