package org.marsad.workflow.internal.completion;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * An open task of any process.
 *
 * @param process key of the process definition
 * @param key definition key of the user task
 * @param businessKey what the process instance is about: a submission's id, a promise's, a correction's
 * @param processVersion version of the definition it runs by
 */
public record GuardedTask(
        String id,
        String process,
        String key,
        String businessKey,
        @Nullable String assignee,
        int processVersion) {

    /** The business key, where it is the id of a row of ours. */
    public UUID subjectId() {
        return UUID.fromString(businessKey);
    }

    /** A task that a listener was called for. */
    public static GuardedTask of(DelegateTask task) {
        return of((TaskEntity) task, Context.getCommandContext());
    }

    /**
     * Finds a task whoever asks: the rules are held against what is really there, and the engine's own check of
     * permissions comes after them. Null if there is none, if it belongs to no process instance of ours, or if that ended
     * meanwhile.
     */
    public static Command<@Nullable GuardedTask> find(String taskId) {
        return context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task == null
                            || task.getTaskDefinitionKey() == null
                            || task.getExecution() == null
                            || task.getExecution().getProcessBusinessKey() == null
                    ? null
                    : of(task, context);
        };
    }

    private static GuardedTask of(TaskEntity task, CommandContext context) {
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId());
        return new GuardedTask(
                task.getId(),
                definition.getKey(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                definition.getVersion());
    }
}
