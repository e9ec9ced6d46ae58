package org.marsad.workflow.internal.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.marsad.security.StaffRole;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Camunda's filters whom Spring Security let in, and with which groups; they make it by its class name. */
public class StaffAuthentication implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        List<String> groups = authentication == null ? List.of() : groups(authentication);
        if (authentication == null || !authentication.isAuthenticated() || groups.isEmpty()) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(authentication.getName());
        result.setGroups(groups);
        result.setTenants(new ArrayList<>());
        return result;
    }

    /** Nobody without a group is staff, so an anonymous authentication yields none. */
    static List<String> groups(Authentication authentication) {
        var authorities = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        return new ArrayList<>(Arrays.stream(StaffRole.values())
                .filter(role -> authorities.contains(role.authority()))
                .map(StaffRole::group)
                .toList());
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has answered with its own challenge long before.
    }
}
