package org.marsad.workflow.internal.correction;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.marsad.correction.CorrectionTask;

/** The names that code shares with {@code processes/correction.bpmn}. */
public final class CorrectionNames {

    /** Key of the process definition. */
    public static final String KEY = "correction";

    private static final Map<String, CorrectionTask> TASKS = Map.of(
            "decideCorrection", CorrectionTask.DECIDE_CORRECTION,
            "confirmCorrection", CorrectionTask.CONFIRM_CORRECTION);

    private CorrectionNames() {}

    /** The kind of work behind a user task's definition key; empty for a task of something else. */
    static Optional<CorrectionTask> task(String definitionKey) {
        return Optional.ofNullable(TASKS.get(definitionKey));
    }

    /** The request an execution is about: its business key. */
    static UUID requestId(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
