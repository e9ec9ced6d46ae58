package org.marsad.workflow.internal.staff;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Which submission a task is about, for those who may read the task. */
@Component
public class TaskSubmissions {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;

    TaskSubmissions(TaskService tasks, RuntimeService runtime, IdentityService identities) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
    }

    /** Empty if there is no such task or the person logged in may not read it. */
    public Optional<UUID> ofTask(String taskId) {
        return Optional.ofNullable(readable(taskId)).map(task -> businessKey(task.getProcessInstanceId()));
    }

    private @Nullable Task readable(String taskId) {
        Authentication staff = SecurityContextHolder.getContext().getAuthentication();
        if (staff == null) {
            return null;
        }
        identities.setAuthentication(staff.getName(), StaffAuthentication.groups(staff));
        try {
            return tasks.createTaskQuery().taskId(taskId).singleResult();
        } finally {
            identities.clearAuthentication();
        }
    }

    private @Nullable UUID businessKey(String processInstanceId) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        return instance == null || instance.getBusinessKey() == null
                ? null
                : UUID.fromString(instance.getBusinessKey());
    }
}
