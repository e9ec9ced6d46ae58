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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was deleted, whose groups changed or whose password was set anew: who is on the staff is
 * asked at every request, and not remembered from the login.
 */
class StillStaff extends OncePerRequestFilter {

    private final StaffAccounts accounts;

    StillStaff(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication staff = SecurityContextHolder.getContext().getAuthentication();
        if (staff instanceof UsernamePasswordAuthenticationToken && !isAsAtLogin(staff)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isAsAtLogin(Authentication staff) {
        return accounts.find(staff.getName())
                .filter(member -> isAs(staff, member))
                .isPresent();
    }

    private static boolean isAs(Authentication staff, StaffMember member) {
        Set<Object> then = new HashSet<>(staff.getAuthorities());
        return then.equals(new HashSet<>(StaffAuthenticationProvider.authorities(member)))
                && Integer.valueOf(member.stamp()).equals(staff.getDetails());
    }
}
