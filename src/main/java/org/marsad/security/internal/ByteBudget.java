package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the bytes that strangers bring in a day: from one address, 429 beyond; and all together, 503 beyond, so that no
 * flood fills the disk. What a request says it brings is taken before anything of it is read, and given back where less
 * came; one that does not say is counted after it.
 */
class ByteBudget extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher BRINGING = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/api/v1/submissions"),
            PATHS.matcher(HttpMethod.POST, "/{language}/submit"),
            PATHS.matcher(HttpMethod.POST, "/{language}/track/messages"),
            PATHS.matcher(HttpMethod.PATCH, "/api/v1/uploads/{id}"));

    private static final String EVERYBODY = "everybody";

    private final AddressKeys keys;
    private final Allowance own;
    private final Allowance all;
    private final Problems problems;

    /**
     * @param own bytes from one address
     * @param all bytes from everybody
     */
    ByteBudget(AddressKeys keys, Allowance own, Allowance all, Problems problems) {
        this.keys = keys;
        this.own = own;
        this.all = all;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BRINGING.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = keys.key(request.getRemoteAddr(), "bytes");
        // Whoever does not say how much it is must at least find something left.
        long said = Math.min(Math.max(1, request.getContentLengthLong()), Math.min(own.most(), all.most()));
        Duration wait = own.take(key, said);
        if (!wait.isZero()) {
            problems.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, wait, "security.budget.own");
            return;
        }
        wait = all.take(EVERYBODY, said);
        if (!wait.isZero()) {
            own.giveBack(key, said);
            problems.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, wait, "security.budget.all");
            return;
        }
        CountedRequest counted = new CountedRequest(request);
        try {
            chain.doFilter(counted, response);
        } finally {
            settle(own, key, said, counted.read());
            settle(all, EVERYBODY, said, counted.read());
        }
    }

    private static void settle(Allowance budget, String key, long said, long read) {
        if (read < said) {
            budget.giveBack(key, said - read);
        } else if (read > said) {
            budget.owe(key, read - said);
        }
    }
}
