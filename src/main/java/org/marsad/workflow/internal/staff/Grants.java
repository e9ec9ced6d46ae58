package org.marsad.workflow.internal.staff;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;
import org.springframework.stereotype.Component;

/** Grants permissions to a role's group: one row for each resource and id, brought up to date and never doubled. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Afterwards the group has exactly these permissions on the resource. */
    void grant(StaffRole role, Resource resource, String id, Permission... permissions) {
        Authorization grant = existing(role, resource, id);
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private @Nullable Authorization existing(StaffRole role, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }
}
