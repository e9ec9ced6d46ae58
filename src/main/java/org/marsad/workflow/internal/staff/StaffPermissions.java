package org.marsad.workflow.internal.staff;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.marsad.security.StaffRole;
import org.marsad.workflow.internal.EvidenceVerification;
import org.marsad.workflow.internal.correction.CorrectionNames;
import org.marsad.workflow.internal.review.ReviewNames;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each role may do in the engine, brought up to date at every start. The right to a task is not among it: the
 * engine grants that to the candidate group of each task, so that nobody sees another group's work.
 */
@Component
class StaffPermissions implements SmartInitializingSingleton {

    private static final String TASKLIST = "tasklist";

    private final IdentityService identities;
    private final Grants grants;
    private final TaskFilters filters;
    private final TransactionTemplate transaction;

    StaffPermissions(IdentityService identities, Grants grants, TaskFilters filters, TransactionTemplate transaction) {
        this.identities = identities;
        this.grants = grants;
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> update());
    }

    private void update() {
        for (StaffRole role : StaffRole.values()) {
            StaffGroups.createIfAbsent(identities, role.group());
        }
        for (StaffRole role : List.of(StaffRole.ANALYST, StaffRole.EDITOR)) {
            grants.grant(role, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
            grants.grant(role, Resources.PROCESS_DEFINITION, EvidenceVerification.KEY, Permissions.READ);
            grants.grant(role, Resources.PROCESS_DEFINITION, ReviewNames.KEY, Permissions.READ);
        }
        grants.grant(StaffRole.EDITOR, Resources.PROCESS_DEFINITION, CorrectionNames.KEY, Permissions.READ);
        for (Resources resource : Resources.values()) {
            grants.grant(StaffRole.ADMINISTRATOR, resource, Authorization.ANY, Permissions.ALL);
        }
        filters.update();
    }
}
