package org.marsad.workflow.internal.completion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;
import org.marsad.verification.StaffTask;
import org.marsad.verification.TaskCompletion;
import org.marsad.verification.Verifications;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.stereotype.Component;

/** The tasks of {@code evidenceVerification}: the verification room validates and records them. */
@Component
class EvidenceVerificationTasks implements GuardedProcess {

    private final Verifications verifications;

    EvidenceVerificationTasks(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String key() {
        return EvidenceVerification.KEY;
    }

    @Override
    public String page(String businessKey) {
        return "/staff/submissions/" + businessKey;
    }

    @Override
    public Optional<StaffRole> role(String taskKey) {
        return EvidenceVerification.task(taskKey)
                .map(kind -> kind == StaffTask.VERIFY_EVIDENCE ? StaffRole.ANALYST : StaffRole.EDITOR);
    }

    @Override
    public Set<String> jsonVariables() {
        return Set.of("assessments", "publicCopies");
    }

    @Override
    public boolean mayWork(GuardedTask task, String username) {
        return verifications.mayWork(kind(task), task.subjectId(), username);
    }

    @Override
    public Map<String, Object> record(GuardedTask task, String worker, Map<String, @Nullable Object> sent) {
        TaskCompletion completion =
                new TaskCompletion(task.id(), task.subjectId(), worker, sent, task.processVersion());
        return switch (kind(task)) {
            case VERIFY_EVIDENCE ->
                Map.of("verificationOutcome", verifications.verify(completion).name());
            case APPROVE_ASSESSMENT -> {
                Verifications.EditorialOutcome outcome = verifications.decide(completion);
                yield Map.of(
                        "editorialDecision",
                        outcome.decision().name(),
                        "needsSecondEditor",
                        outcome.needsSecondEditor());
            }
            case CONFIRM_RATING ->
                Map.of("confirmation", verifications.confirm(completion).name());
            case DECIDE_APPEAL ->
                Map.of("appealDecision", verifications.decideAppeal(completion).name());
        };
    }

    private static StaffTask kind(GuardedTask task) {
        return EvidenceVerification.task(task.key()).orElseThrow();
    }
}
