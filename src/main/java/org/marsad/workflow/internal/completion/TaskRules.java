package org.marsad.workflow.internal.completion;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;
import org.marsad.verification.StaffTask;
import org.marsad.verification.Verifications;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do which task, whatever the engine would permit: the role whose work it is, for themselves, and never someone
 * whom the four-eyes rule excludes. Holds for administrators too.
 */
@Component
public class TaskRules {

    private final ObjectProvider<IdentityService> identities;
    private final ObjectProvider<Verifications> verifications;
    private final TaskSentences sentences;

    /** Providers, because the engine is made with these rules, before its services and the rooms that work with it. */
    TaskRules(
            ObjectProvider<IdentityService> identities,
            ObjectProvider<Verifications> verifications,
            TaskSentences sentences) {
        this.identities = identities;
        this.verifications = verifications;
        this.sentences = sentences;
    }

    /** @throws AuthorizationException unless the person logged in may complete such a task of this submission */
    public String demandWorker(StaffTask kind, UUID submissionId) {
        Authentication staff = loggedIn();
        if (!groups(staff).contains(role(kind).group())) {
            throw sentences.forbidden("group");
        }
        if (!verifications.getObject().mayWork(kind, submissionId, staff.getUserId())) {
            throw sentences.forbidden("fourEyes");
        }
        return staff.getUserId();
    }

    /** @throws AuthorizationException unless the person logged in claims for themselves, and may work on it */
    public void demandAssignee(StaffTask kind, UUID submissionId, String assignee) {
        if (!assignee.equals(loggedIn().getUserId())) {
            throw sentences.forbidden("others");
        }
        demandWorker(kind, submissionId);
    }

    /** @throws AuthorizationException if the task is somebody else's */
    void demandOwn(@Nullable String assignee) {
        if (assignee != null && !assignee.equals(loggedIn().getUserId())) {
            throw sentences.forbidden("claimed");
        }
    }

    /** @throws AuthorizationException unless it is theirs to give back; an administrator may free any task */
    void demandRelease(@Nullable String assignee) {
        if (!groups(loggedIn()).contains(StaffRole.ADMINISTRATOR.group())) {
            demandOwn(assignee);
        }
    }

    private Authentication loggedIn() {
        Authentication staff = identities.getObject().getCurrentAuthentication();
        if (staff == null || staff.getUserId() == null) {
            throw sentences.forbidden("nobody");
        }
        return staff;
    }

    private static List<String> groups(Authentication staff) {
        return staff.getGroupIds() == null ? List.of() : staff.getGroupIds();
    }

    private static StaffRole role(StaffTask kind) {
        return kind == StaffTask.VERIFY_EVIDENCE ? StaffRole.ANALYST : StaffRole.EDITOR;
    }
}
