package org.marsad.workflow.internal.completion;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's form service with our rules before its commands; Tasklist completes tasks through it. */
class GuardedFormService extends FormServiceImpl {

    private final Guards guards;

    GuardedFormService(Guards guards) {
        this.guards = guards;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        GuardedTask task = toComplete(taskId);
        if (task == null) {
            super.submitTaskForm(taskId, properties);
            return;
        }
        guards.complete(task, properties, codes -> {
            super.submitTaskForm(taskId, codes);
            return null;
        });
    }

    @Override
    @SuppressWarnings("deprecation") // a way in is a way in
    public void submitTaskFormData(String taskId, @Nullable Map<String, String> properties) {
        submitTaskForm(taskId, properties == null ? null : new HashMap<>(properties));
    }

    @Override
    public @Nullable VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        GuardedTask task = toComplete(taskId);
        return task == null
                ? super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues)
                : guards.complete(
                        task,
                        properties,
                        codes -> super.submitTaskFormWithVariablesInReturn(taskId, codes, deserializeValues));
    }

    private @Nullable GuardedTask toComplete(@Nullable String taskId) {
        return guards.toComplete(taskId, commandExecutor);
    }
}
