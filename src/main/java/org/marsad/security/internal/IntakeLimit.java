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

/** Refuses a flood of submissions, requests for corrections or begun uploads from one address before anything of the body is read. */
class IntakeLimit extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** Submissions, over API and form. */
    static final RequestMatcher SUBMISSIONS = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/api/v1/submissions"),
            PATHS.matcher(HttpMethod.POST, "/{language}/submit"));

    /** Requests for corrections, over API and form. */
    static final RequestMatcher CORRECTIONS = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/api/v1/corrections"),
            PATHS.matcher(HttpMethod.POST, "/{language}/promises/{id}/corrections"));

    /** Uploads that are begun; what is sent to one is bounded by its length. */
    static final RequestMatcher UPLOADS = PATHS.matcher(HttpMethod.POST, "/api/v1/uploads");

    /** Readers who ask to be written to. */
    static final RequestMatcher SUBSCRIPTIONS =
            PATHS.matcher(HttpMethod.POST, "/{language}/promises/{id}/subscription");

    private final RequestMatcher intake;
    private final String purpose;

    private final AddressKeys keys;
    private final Allowance allowance;
    private final Problems problems;

    IntakeLimit(RequestMatcher intake, String purpose, AddressKeys keys, Allowance allowance, Problems problems) {
        this.intake = intake;
        this.purpose = purpose;
        this.keys = keys;
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !intake.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = allowance.take(keys.key(request.getRemoteAddr(), purpose));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.tooMany(request, response, wait);
        }
    }
}
