package org.marsad.workflow.internal.correction;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the open task of an overdue request before the tasks that are not late. */
@Component("remindEditors")
class RemindEditors implements JavaDelegate {

    /** Camunda's scale ends at 100, and a task begins at 50. */
    private static final int OVERDUE = 90;

    /** Asked for when it runs: the engine is made with its delegates. */
    @Override
    public void execute(DelegateExecution execution) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setPriority(task.getId(), OVERDUE));
    }
}
