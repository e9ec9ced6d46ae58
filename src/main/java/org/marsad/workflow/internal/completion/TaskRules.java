package org.marsad.workflow.internal.completion;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do which task, whatever the engine would permit: the role whose work it is, for themselves, and never someone
 * whom the four-eyes rule excludes. Holds for administrators too.
 */
@Component
public class TaskRules {

    private final ObjectProvider<IdentityService> identities;
    private final GuardedProcesses processes;
    private final HandsOver handsOver;
    private final TaskSentences sentences;

    /** A provider, because the engine is made with these rules, before its services. */
    TaskRules(
            ObjectProvider<IdentityService> identities,
            GuardedProcesses processes,
            HandsOver handsOver,
            TaskSentences sentences) {
        this.identities = identities;
        this.processes = processes;
        this.handsOver = handsOver;
        this.sentences = sentences;
    }

    /** @throws AuthorizationException unless the person logged in may complete this task, and nobody else holds it */
    public String demandWorker(GuardedTask task) {
        Authentication staff = loggedIn();
        demandOwn(task.assignee());
        if (!groups(staff).contains(processes.role(task).group())) {
            throw sentences.forbidden("group");
        }
        if (!processes.of(task).mayWork(task, staff.getUserId())) {
            throw sentences.forbidden("fourEyes");
        }
        return staff.getUserId();
    }

    /** @throws AuthorizationException unless the person logged in claims for themselves, and may work on it */
    public void demandAssignee(GuardedTask task, String assignee) {
        if (!assignee.equals(loggedIn().getUserId())) {
            throw sentences.forbidden("others");
        }
        demandWorker(task);
    }

    /**
     * Holds the rules over an assignment that is being made, whoever makes it.
     *
     * @throws AuthorizationException unless they claim for themselves or are handed it over, and may work on it
     */
    public void demandAssigned(GuardedTask task, String assignee) {
        if (!handsOver.covers(task.id(), assignee)) {
            demandAssignee(task, assignee);
        } else if (!processes.of(task).mayWork(task, assignee)) {
            throw sentences.forbidden("fourEyes");
        }
    }

    /** Everybody whose work the task is and whom four eyes permits, by name. Asked for nobody who is logged in. */
    public List<String> workers(GuardedTask task) {
        return identities
                .getObject()
                .createUserQuery()
                .memberOfGroup(processes.role(task).group())
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(User::getId)
                .filter(username -> processes.of(task).mayWork(task, username))
                .toList();
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
}
