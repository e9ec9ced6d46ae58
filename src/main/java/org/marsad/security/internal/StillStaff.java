package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.internal.accounts.StaffSessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was deleted, whose groups changed or whose password was set anew, and one that was ended from
 * elsewhere, is idle or old: who is on the staff is asked at every request, and not remembered from the login.
 */
class StillStaff extends OncePerRequestFilter {

    private final StaffAccounts accounts;
    private final StaffSessions sessions;

    StillStaff(StaffAccounts accounts, StaffSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication staff = SecurityContextHolder.getContext().getAuthentication();
        if (staff != null && staff.getDetails() instanceof StaffLogin login && !isAsAtLogin(staff, login, request)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isAsAtLogin(Authentication staff, StaffLogin login, HttpServletRequest request) {
        return accounts.find(staff.getName())
                        .filter(member -> isAs(staff, login, member))
                        .isPresent()
                && (login.once() || isListed(staff.getName(), request));
    }

    private boolean isListed(String username, HttpServletRequest request) {
        return StaffSession.listed(request.getSession(false))
                .filter(id -> sessions.isAlive(id, username))
                .isPresent();
    }

    private static boolean isAs(Authentication staff, StaffLogin login, StaffMember member) {
        Set<Object> then = new HashSet<>(staff.getAuthorities());
        return then.equals(new HashSet<>(StaffLogin.authorities(member))) && member.stamp() == login.stamp();
    }
}
