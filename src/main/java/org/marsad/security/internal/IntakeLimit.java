package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a flood of submissions from one address before anything of the body is read. */
class IntakeLimit extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher INTAKE = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/api/v1/submissions"),
            PATHS.matcher(HttpMethod.POST, "/{language}/submit"));

    private final AddressKeys keys;
    private final Allowance allowance;
    private final Problems problems;

    IntakeLimit(AddressKeys keys, Allowance allowance, Problems problems) {
        this.keys = keys;
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !INTAKE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = allowance.take(keys.key(request.getRemoteAddr(), "intake"));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.tooMany(request, response, wait);
        }
    }
}
