package org.marsad.workflow.internal.completion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service with our rules before its commands. Every client ends here: Tasklist, {@code /engine-rest},
 * Java. Tasks of a process that is not guarded are left to the engine.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final Guards guards;
    private final SealedComments comments;

    GuardedTaskService(Guards guards, SealedComments comments) {
        this.guards = guards;
        this.comments = comments;
    }

    private @Nullable GuardedTask ours(@Nullable String taskId) {
        return guards.ours(taskId, commandExecutor);
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        demandAssignment(taskId, userId);
        try {
            super.claim(taskId, userId);
        } catch (OptimisticLockingException | TaskAlreadyClaimedException e) {
            if (ours(taskId) == null) {
                throw e;
            }
            // Of two who claim at once the second meets the first's.
            throw guards.forbidden("claimed");
        } catch (ProcessEngineException e) {
            throw Refused.unwrapped(e);
        }
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        demandAssignment(taskId, userId);
        if (userId == null && ours(taskId) != null) {
            release(taskId);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    /** Who works on a task gives it back; the engine's own permission for that would let them assign it, too. */
    private void release(String taskId) {
        commandExecutor.execute(context -> context.runWithoutAuthorization((Callable<@Nullable Void>) () -> {
            super.setAssignee(taskId, null);
            return null;
        }));
    }

    private void demandAssignment(String taskId, @Nullable String userId) {
        GuardedTask task = ours(taskId);
        if (task != null) {
            demandAssignment(task, userId, guards.rules());
        }
    }

    private static void demandAssignment(GuardedTask task, @Nullable String userId, TaskRules rules) {
        if (userId == null) {
            rules.demandRelease(task.assignee());
        } else {
            rules.demandAssignee(task, userId);
        }
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        GuardedTask task = guards.toComplete(taskId, commandExecutor);
        if (task == null) {
            super.complete(taskId, variables);
            return;
        }
        guards.complete(task, variables, codes -> {
            super.complete(taskId, codes);
            return null;
        });
    }

    @Override
    public @Nullable VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        GuardedTask task = guards.toComplete(taskId, commandExecutor);
        return task == null
                ? super.completeWithVariablesInReturn(taskId, variables, deserializeValues)
                : guards.complete(
                        task,
                        variables,
                        codes -> super.completeWithVariablesInReturn(taskId, codes, deserializeValues));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refuseOurs(taskId, "others");
        super.delegateTask(taskId, userId);
    }

    @Override
    public void resolveTask(String taskId) {
        refuseOurs(taskId, "way");
        super.resolveTask(taskId);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuseOurs(taskId, "way");
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String errorMessage, @Nullable Map<String, Object> variables) {
        refuseOurs(taskId, "way");
        super.handleBpmnError(taskId, errorCode, errorMessage, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        handleBpmnError(taskId, errorCode, null, null);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, @Nullable String errorMessage) {
        handleBpmnError(taskId, errorCode, errorMessage, null);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        refuseOurs(taskId, "way");
        super.handleEscalation(taskId, escalationCode, variables);
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        handleEscalation(taskId, escalationCode, null);
    }

    @Override
    public void setVariable(String taskId, String variableName, Object value) {
        refuseOurs(taskId, "variables");
        super.setVariable(taskId, variableName, value);
    }

    @Override
    public void setVariableLocal(String taskId, String variableName, Object value) {
        refuseOurs(taskId, "variables");
        super.setVariableLocal(taskId, variableName, value);
    }

    @Override
    public void setVariables(String taskId, Map<String, ? extends Object> variables) {
        refuseOurs(taskId, "variables");
        super.setVariables(taskId, variables);
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
        refuseOurs(taskId, "variables");
        super.setVariablesLocal(taskId, variables);
    }

    @Override
    public void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        refuseOurs(taskId, "variables");
        super.updateVariables(taskId, modifications, deletions);
    }

    @Override
    public void updateVariablesLocal(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        refuseOurs(taskId, "variables");
        super.updateVariablesLocal(taskId, modifications, deletions);
    }

    @Override
    public void removeVariables(String taskId, Collection<String> variableNames) {
        refuseOurs(taskId, "variables");
        super.removeVariables(taskId, variableNames);
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
        refuseOurs(taskId, "variables");
        super.removeVariablesLocal(taskId, variableNames);
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        refuseOurs(taskId, "variables");
        super.removeVariable(taskId, variableName);
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        refuseOurs(taskId, "variables");
        super.removeVariableLocal(taskId, variableName);
    }

    @Override
    public void addComment(String taskId, @Nullable String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public Comment createComment(
            @Nullable String taskId, @Nullable String processInstanceId, @Nullable String message) {
        String text = guards.demandText(message);
        if (taskId == null) {
            throw guards.forbidden("comment");
        }
        // In one transaction with a key that is made for it; of the process that the task is of, whatever the client
        // says.
        return commandExecutor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            String instance = task == null ? null : task.getProcessInstanceId();
            return comments.opened(super.createComment(taskId, instance, comments.sealed(taskId, ours(taskId), text)));
        });
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, @Nullable String message) {
        String text = guards.demandText(message);
        commandExecutor.execute(context -> {
            super.updateTaskComment(taskId, commentId, comments.sealed(taskId, ours(taskId), text));
            return null;
        });
    }

    @Override
    public void updateProcessInstanceComment(String instanceId, String commentId, @Nullable String message) {
        throw guards.forbidden("comment");
    }

    @Override
    public @Nullable Comment getTaskComment(String taskId, String commentId) {
        Comment stored = super.getTaskComment(taskId, commentId);
        return stored == null ? null : comments.opened(stored);
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        return super.getTaskComments(taskId).stream().map(comments::opened).toList();
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        return super.getProcessInstanceComments(processInstanceId).stream()
                .map(comments::opened)
                .toList();
    }

    private void refuseOurs(String taskId, String rule) {
        if (ours(taskId) != null) {
            throw guards.forbidden(rule);
        }
    }
}
