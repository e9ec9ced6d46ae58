package org.marsad.workflow.internal.completion;

import java.util.UUID;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.StaffTask;
import org.marsad.workflow.internal.EvidenceVerification;

/**
 * An open task of the process {@code evidenceVerification}.
 *
 * @param processVersion version of the definition it runs by
 */
record OpenTask(
        String id,
        StaffTask kind,
        UUID submissionId,
        @Nullable String assignee,
        int processVersion) {

    /**
     * Finds a task whoever asks: the rules are held against what is really there, and the engine's own check of
     * permissions comes after them. Null for a task of something else.
     */
    static Command<@Nullable OpenTask> find(String taskId) {
        return context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null || task.getTaskDefinitionKey() == null ? null : of(task, context);
        };
    }

    private static @Nullable OpenTask of(TaskEntity task, CommandContext context) {
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId());
        if (!EvidenceVerification.KEY.equals(definition.getKey())) {
            return null;
        }
        return EvidenceVerification.task(task.getTaskDefinitionKey())
                .map(kind -> new OpenTask(
                        task.getId(),
                        kind,
                        UUID.fromString(task.getExecution().getProcessBusinessKey()),
                        task.getAssignee(),
                        definition.getVersion()))
                .orElse(null);
    }
}
