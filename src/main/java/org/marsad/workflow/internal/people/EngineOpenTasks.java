package org.marsad.workflow.internal.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.OpenTasks;
import org.marsad.workflow.internal.EvidenceVerification;
import org.marsad.workflow.internal.completion.GuardedTask;
import org.marsad.workflow.internal.completion.HandsOver;
import org.marsad.workflow.internal.completion.TaskRules;
import org.marsad.workflow.internal.process.OpenedTask;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks of submissions in the engine. It changes them past the guarded services, which refuse from outside what
 * is right here; the rules about the person who gets a task are held all the same.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final TaskRules rules;
    private final HandsOver handsOver;
    private final OpenedTask opened;

    EngineOpenTasks(
            TaskService tasks,
            IdentityService identities,
            ProcessEngineConfigurationImpl engine,
            TaskRules rules,
            HandsOver handsOver,
            OpenedTask opened) {
        this.tasks = tasks;
        this.identities = identities;
        this.engine = engine;
        this.rules = rules;
        this.handsOver = handsOver;
        this.opened = opened;
    }

    @Override
    public List<OpenTask> of(UUID submissionId) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(EvidenceVerification.KEY)
                .processInstanceBusinessKey(submissionId.toString())
                .active()
                .list()
                .stream()
                .flatMap(task -> open(task).stream())
                .toList();
    }

    private static Optional<OpenTask> open(Task task) {
        return EvidenceVerification.task(task.getTaskDefinitionKey())
                .map(kind -> new OpenTask(task.getId(), kind, task.getAssignee()));
    }

    @Override
    public List<String> eligible(OpenTask task) {
        GuardedTask guarded = engine.getCommandExecutorTxRequired().execute(GuardedTask.find(task.id()));
        return guarded == null
                ? List.of()
                : rules.workers(guarded).stream()
                        .filter(username -> !task.isHeldBy(username))
                        .toList();
    }

    @Override
    public void release(OpenTask task) {
        assign(task, null);
    }

    @Override
    public void handOver(OpenTask task, String to) {
        if (!eligible(task).contains(to)) {
            throw new IllegalArgumentException("may not take the task over");
        }
        handsOver.run(task.id(), to, () -> assign(task, to));
    }

    @Override
    public void showAnew(UUID submissionId) {
        for (OpenTask task : of(submissionId)) {
            change(context -> {
                TaskEntity entity = context.getTaskManager().findTaskById(task.id());
                opened.showAnew(entity);
                entity.triggerUpdateEvent();
                return null;
            });
        }
    }

    /** In the name of who holds it, so that the engine's own log of operations says who it was. */
    private void assign(OpenTask task, @Nullable String to) {
        identities.setAuthenticatedUserId(task.holder());
        try {
            change(new AssignTaskCmd(task.id(), to));
        } finally {
            identities.clearAuthentication();
        }
    }

    private <T> void change(Command<T> command) {
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization((Callable<T>) () -> command.execute(context)));
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the task changed at the same moment", e);
        }
    }
}
