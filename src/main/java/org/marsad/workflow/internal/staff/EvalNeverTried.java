package org.marsad.workflow.internal.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells the framework of Camunda's pages that it may not evaluate strings. It would find out by trying, and every visit would
 * report a breach of the content policy: among those nobody would see a real one.
 */
class EvalNeverTried extends OncePerRequestFilter {

    private static final String TOLD = "<html ng-csp=\"no-unsafe-eval\" ";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (type == null || !type.startsWith("text/html")) {
            page.copyBodyToResponse();
            return;
        }
        byte[] told = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("<html ", TOLD)
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(told.length);
        StreamUtils.copy(told, response.getOutputStream());
    }
}
