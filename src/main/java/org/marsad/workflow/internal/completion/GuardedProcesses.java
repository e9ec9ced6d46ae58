package org.marsad.workflow.internal.completion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The guarded processes by their keys. */
@Component
class GuardedProcesses {

    private final ObjectProvider<GuardedProcess> processes;

    /** A provider, because the engine is made with these rules, before the rooms they ask. */
    GuardedProcesses(ObjectProvider<GuardedProcess> processes) {
        this.processes = processes;
    }

    /** False for a task that is none of ours. */
    boolean guard(@Nullable GuardedTask task) {
        return task != null
                && find(task).flatMap(process -> process.role(task.key())).isPresent();
    }

    StaffRole role(GuardedTask task) {
        return of(task).role(task.key()).orElseThrow();
    }

    GuardedProcess of(GuardedTask task) {
        return find(task).orElseThrow();
    }

    private Optional<GuardedProcess> find(GuardedTask task) {
        return processes
                .orderedStream()
                .filter(process -> process.key().equals(task.process()))
                .findFirst();
    }
}
