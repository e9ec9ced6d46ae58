package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a part of the threads for readers and staff: however many strangers send bodies, and however slowly, a body that is
 * being read holds a thread, and no more than so many are read at once.
 */
class BodiesAtOnce extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Problems problems;

    /** @param threads how many requests are worked on at once in all; three quarters of them may have bodies */
    BodiesAtOnce(int threads, Problems problems) {
        this.free = new Semaphore(Math.max(1, threads * 3 / 4));
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!free.tryAcquire()) {
            problems.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, RETRY, "security.busy");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }
}
