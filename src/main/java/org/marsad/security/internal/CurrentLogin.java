package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.marsad.security.StaffMember;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of the request under way. */
@Component
public class CurrentLogin {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    /** Goes on in this session as the member is now; all others of an account end when its password changes. */
    public void continueAs(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(StaffLogin.inSession(member));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
