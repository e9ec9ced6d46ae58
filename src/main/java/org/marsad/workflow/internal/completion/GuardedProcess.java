package org.marsad.workflow.internal.completion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;

/**
 * A process whose tasks are completed under our rules, over every way in: a bean for each process definition. What it
 * says holds for claims and completions by Tasklist, the REST API and Java alike; a process without such a bean is left
 * to the engine.
 */
public interface GuardedProcess {

    /** Key of the process definition. */
    String key();

    /**
     * Path of the staff page that shows what a process instance is about; it stands beside the task in Tasklist.
     *
     * @param businessKey of the instance
     */
    String page(String businessKey);

    /** Whose work a user task of this process is, by its definition key; empty for no task of ours. */
    Optional<StaffRole> role(String taskKey);

    /** Four eyes: may this person claim or complete this task? Says nothing about groups. */
    boolean mayWork(GuardedTask task, String username);

    /** Names of the variables that arrive as Json; any other is a plain value, and Json there is refused. */
    default Set<String> jsonVariables() {
        return Set.of();
    }

    /**
     * Validates a completion, takes its texts into our record and gives back the codes that the process routes by. Runs
     * in the transaction of the completion.
     *
     * @param sent the variables as they arrived; a Json variable as its JSON text
     * @return the variables that the engine gets, and no others
     * @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException 400, with a sentence naming the
     *     field; {@link org.marsad.verification.InvalidCompletionException} means the same
     */
    Map<String, Object> record(GuardedTask task, String worker, Map<String, @Nullable Object> sent);
}
