package org.marsad.workflow.internal.process;

import java.util.function.IntUnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.marsad.verification.TaskOverdue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The open tasks of an instance that has waited too long for them. */
@Component
class OpenTasks {

    /** What every list shows first. */
    static final int TOP = 100;

    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    OpenTasks(TaskService tasks, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.events = events;
    }

    /** Raises their priority, never beyond the top, and tells whoever listens. */
    void raise(DelegateExecution execution, IntUnaryOperator priority, TaskOverdue.Level level) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            tasks.setPriority(task.getId(), Math.min(TOP, priority.applyAsInt(task.getPriority())));
            events.publishEvent(new TaskOverdue(task.getId(), task.getAssignee(), level));
        }
    }
}
