package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Slows down whoever guesses receipts: looks at the answer and turns one 401 too many into 429. Who has a correct
 * receipt gets its answer, whatever others at the same address do.
 */
class WrongReceiptLimit extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher TRACKING =
            new OrRequestMatcher(PATHS.matcher("/api/v1/tracking/**"), PATHS.matcher("/{language}/track/**"));

    private final AddressKeys keys;
    private final Allowance allowance;
    private final Problems problems;

    WrongReceiptLimit(AddressKeys keys, Allowance allowance, Problems problems) {
        this.keys = keys;
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TRACKING.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        Duration wait = held.getStatus() == HttpStatus.UNAUTHORIZED.value()
                ? allowance.take(keys.key(request.getRemoteAddr(), "receipt"))
                : Duration.ZERO;
        if (wait.isZero()) {
            held.copyBodyToResponse();
        } else {
            held.reset();
            problems.tooMany(request, response, wait);
        }
    }
}
