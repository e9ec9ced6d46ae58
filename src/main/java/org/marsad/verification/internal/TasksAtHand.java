package org.marsad.verification.internal;

import java.util.Optional;
import java.util.UUID;
import org.marsad.evidence.TaskLinks;
import org.marsad.verification.OpenTasks;
import org.marsad.verification.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads to the task that who looks may work on: their own, or one that nobody holds and four eyes leaves them. */
@Component
@Transactional(readOnly = true)
class TasksAtHand implements TaskLinks {

    private final OpenTasks tasks;

    TasksAtHand(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<String> toOpenTask(UUID submissionId, String staffUsername) {
        return tasks.of(submissionId).stream()
                .filter(task -> isFor(staffUsername, task))
                .map(task -> "/staff/tasks/" + task.id())
                .findFirst();
    }

    private boolean isFor(String username, OpenTask task) {
        return task.isHeldBy(username)
                || task.holder() == null && tasks.eligible(task).contains(username);
    }
}
