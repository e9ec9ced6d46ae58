package org.marsad.site.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compresses what anybody may read, and nothing else: the length of a compressed answer tells of what stands in it, so
 * where a secret does (a session's pages, a receipt's) nothing is compressed (BREACH). Containers compress all or nothing.
 */
class Compression extends OncePerRequestFilter {

    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private static final List<String> SECRET = List.of(
            "/staff",
            "/login",
            "/logout",
            "/camunda",
            "/engine-rest",
            "/actuator",
            "/notifications",
            "/api/v1/tracking",
            "/api/v1/uploads");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return !request.getMethod().equals("GET")
                || accepted == null
                || !GZIP.matcher(accepted).find()
                || request.getHeader(HttpHeaders.RANGE) != null
                || SECRET.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CompressedResponse compressed = new CompressedResponse(response);
        chain.doFilter(request, compressed);
        compressed.finish();
    }
}
