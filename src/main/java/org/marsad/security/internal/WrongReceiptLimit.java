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
 * Slows down whoever guesses receipts: looks at the answer and turns one 401 too many into 429. A correct receipt gets its
 * answer whatever others at the same address do, since one Tor exit, one onion service or one mobile network may be the
 * address of very many. Only where an address goes on guessing faster than all its honest people together could ask, what
 * it asks beyond that is not looked up.
 */
class WrongReceiptLimit extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher TRACKING =
            new OrRequestMatcher(PATHS.matcher("/api/v1/tracking/**"), PATHS.matcher("/{language}/track/**"));

    private final AddressKeys keys;
    private final Allowance wrong;
    private final Allowance whileGuessing;
    private final Problems problems;

    /**
     * @param wrong wrong receipts of an address
     * @param whileGuessing receipts that are looked up for an address which has used up its wrong ones
     */
    WrongReceiptLimit(AddressKeys keys, Allowance wrong, Allowance whileGuessing, Problems problems) {
        this.keys = keys;
        this.wrong = wrong;
        this.whileGuessing = whileGuessing;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TRACKING.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = keys.key(request.getRemoteAddr(), "receipt");
        Duration turn = wrong.look(key).isZero() ? Duration.ZERO : whileGuessing.take(key);
        if (!turn.isZero()) {
            problems.tooMany(request, response, turn);
            return;
        }
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        Duration wait = held.getStatus() == HttpStatus.UNAUTHORIZED.value() ? wrong.take(key) : Duration.ZERO;
        if (wait.isZero()) {
            held.copyBodyToResponse();
        } else {
            held.reset();
            problems.tooMany(request, response, wait);
        }
    }
}
