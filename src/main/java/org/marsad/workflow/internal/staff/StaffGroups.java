package org.marsad.workflow.internal.staff;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

/** The engine's groups behind the staff roles. */
final class StaffGroups {

    private StaffGroups() {}

    static void createIfAbsent(IdentityService identities, String id) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
    }
}
