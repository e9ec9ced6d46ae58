package org.marsad.workflow.internal.staff;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.marsad.workflow.internal.completion.GuardedProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What a task is about (a submission, a correction, a promise), for those who may read the task. */
@Component
public class TaskSubjects {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identities;
    private final ObjectProvider<GuardedProcess> processes;

    TaskSubjects(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            IdentityService identities,
            ObjectProvider<GuardedProcess> processes) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.identities = identities;
        this.processes = processes;
    }

    /** Path of the page that shows it; empty if there is no such task or the person logged in may not read it. */
    public Optional<String> pageOf(String taskId) {
        return Optional.ofNullable(readable(taskId)).flatMap(this::page);
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

    private Optional<String> page(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance == null || instance.getBusinessKey() == null) {
            return Optional.empty();
        }
        String definition =
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
        return processes
                .orderedStream()
                .filter(process -> process.key().equals(definition))
                .findFirst()
                .map(process -> process.page(instance.getBusinessKey()));
    }
}
