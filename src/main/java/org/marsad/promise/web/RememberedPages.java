package org.marsad.promise.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.internal.Remembered;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Promise pages as they were written last, until any promise becomes another on whatever node: on the day on which everybody
 * reads one of them it is written once. Whether one did is asked with each request, so nobody is shown what was withdrawn.
 * It is the innermost filter: what others do to an answer, they do to a remembered one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RememberedPages extends OncePerRequestFilter {

    /** Some hundred pages; the ones that were not asked for the longest make room. */
    private static final int BYTES_KEPT = 16 << 20;

    private final Pattern pages;
    private final Remembered record;
    private final Map<String, Page> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    RememberedPages(Languages languages, Remembered record) {
        this.pages = Pattern.compile("/(" + String.join("|", languages.codes()) + ")/promises/[a-z0-9-]{1,100}");
        this.record = record;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getQueryString() != null
                || !pages.matcher(request.getRequestURI()).matches()
                || record.mayHaveWritten();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        // Before it is written: what changes in between is then written again, rather than missed.
        long state = record.state();
        Page page = find(path);
        if (page != null && page.state() == state) {
            page.writeTo(response);
            return;
        }
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        if (written.getStatus() == HttpStatus.OK.value() && !request.isAsyncStarted()) {
            keep(path, Page.of(state, written));
        }
        written.copyBodyToResponse();
    }

    private synchronized @Nullable Page find(String path) {
        return kept.get(path);
    }

    private synchronized void keep(String path, Page page) {
        Page before = kept.put(path, page);
        bytes += page.body().length - (before == null ? 0 : before.body().length);
        while (bytes > BYTES_KEPT) {
            String eldest = kept.keySet().iterator().next();
            bytes -= kept.remove(eldest).body().length;
        }
    }

    /** What a controller and its template say of a page, and the page. */
    private record Page(long state, @Nullable String type, Locale locale, byte[] body) {

        static Page of(long state, ContentCachingResponseWrapper written) {
            return new Page(state, written.getContentType(), written.getLocale(), written.getContentAsByteArray());
        }

        void writeTo(HttpServletResponse response) throws IOException {
            response.setLocale(locale);
            response.setContentType(type);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
