package org.marsad.workflow.internal.correction;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionTask;
import org.marsad.correction.Corrections;
import org.marsad.security.StaffRole;
import org.marsad.verification.TaskCompletion;
import org.marsad.workflow.internal.completion.GuardedProcess;
import org.marsad.workflow.internal.completion.GuardedTask;
import org.springframework.stereotype.Component;

/** The tasks of {@code correction}: the correction room validates and records them. */
@Component
class CorrectionTasks implements GuardedProcess {

    private final Corrections corrections;

    CorrectionTasks(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return CorrectionNames.KEY;
    }

    @Override
    public String page(String businessKey) {
        return "/staff/corrections/" + businessKey;
    }

    @Override
    public Optional<StaffRole> role(String taskKey) {
        return CorrectionNames.task(taskKey).map(kind -> StaffRole.EDITOR);
    }

    @Override
    public boolean mayWork(GuardedTask task, String username) {
        return corrections.mayWork(kind(task), task.subjectId(), username);
    }

    @Override
    public Map<String, Object> record(GuardedTask task, String worker, Map<String, @Nullable Object> sent) {
        TaskCompletion completion =
                new TaskCompletion(task.id(), task.subjectId(), worker, sent, task.processVersion());
        return switch (kind(task)) {
            case DECIDE_CORRECTION -> {
                Corrections.Decided decided = corrections.decide(completion);
                yield Map.of(
                        "correctionDecision",
                        decided.decision().name(),
                        "needsSecondEditor",
                        decided.needsSecondEditor());
            }
            case CONFIRM_CORRECTION ->
                Map.of("confirmation", corrections.confirm(completion).name());
        };
    }

    private static CorrectionTask kind(GuardedTask task) {
        return CorrectionNames.task(task.key()).orElseThrow();
    }
}
