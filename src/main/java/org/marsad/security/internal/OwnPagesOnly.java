package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site has a staff member's browser send, before any token is looked at: a browser repeats
 * a password of HTTP Basic as readily as a cookie, and a logout has no token. Programs send neither header.
 */
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final AccessDeniedHandler refusal = EngineErrors.denied();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CHANGES_NOTHING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request)) {
            refusal.handle(request, response, new AccessDeniedException("sent by another site's page"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String fetchedFrom = request.getHeader("Sec-Fetch-Site");
        if (fetchedFrom != null && FOREIGN.contains(fetchedFrom)) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals("null") && !authority(origin).equals(authority(hostOf(request)));
    }

    /** Not the scheme: a proxy that takes TLS off may not tell. */
    private static String authority(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst(":(80|443)$", "");
    }

    private static String hostOf(HttpServletRequest request) {
        @Nullable String host = request.getHeader(HttpHeaders.HOST);
        return host == null ? "" : host;
    }
}
