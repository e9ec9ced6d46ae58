package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the site's own names alone. A page of somebody else whose name was pointed here (DNS rebinding) reads
 * nothing, and no address that is made from a request's can lead elsewhere.
 */
class KnownHosts extends OncePerRequestFilter {

    /** RFC 9110, 15.5.20. */
    private static final HttpStatusCode MISDIRECTED = HttpStatusCode.valueOf(421);

    /** Load balancers ask by whatever address they know this machine. */
    private static final Set<String> PROBES = Set.of("/actuator/health/liveness", "/actuator/health/readiness");

    /** What this machine calls itself; whoever sits elsewhere cannot be led here by it. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** As the system writes it, and as people do. */
    private static final Set<String> IPV6_LOOPBACK = Set.of("0:0:0:0:0:0:0:1", "::1");

    private final Set<String> names = new HashSet<>();
    private final Problems problems;

    /** @param siteAddress {@code marsad.base-url}; empty in the demo, which is reached over loopback */
    KnownHosts(String siteAddress, Collection<String> more, Problems problems) {
        this.problems = problems;
        if (!siteAddress.isBlank()) {
            names.add(normal(String.valueOf(URI.create(siteAddress.strip()).getHost())));
        }
        more.forEach(name -> names.add(normal(name)));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PROBES.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request)) {
            chain.doFilter(request, response);
        } else {
            Headers.withoutPage(response::setHeader);
            problems.sentence(request, response, MISDIRECTED, "security.host");
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.HOST) == null) {
            return false;
        }
        String name = normal(request.getServerName());
        return names.contains(name) || (LOOPBACK.contains(name) && isFromThisMachine(request));
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        String arrivedAt = request.getLocalAddr();
        return arrivedAt.startsWith("127.") || IPV6_LOOPBACK.contains(arrivedAt);
    }

    private static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
