package org.marsad.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * How long scripts, styles and images may be kept: by the name that tells their content for a year, since other content
 * has another name; by any other they are asked for each time, which costs an empty answer while nothing has changed.
 */
@Component
class StaticFreshness implements HandlerInterceptor {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final Pattern BY_CONTENT = Pattern.compile("(/.+)-[0-9a-f]{32}(\\.[a-z0-9]+)");

    private final ResourceUrlProvider resources;

    StaticFreshness(ResourceUrlProvider resources) {
        this.resources = resources;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        CacheControl control = isNamedByContent(path) ? A_YEAR : CacheControl.noCache();
        response.setHeader(HttpHeaders.CACHE_CONTROL, control.getHeaderValue());
        return true;
    }

    /** A name that is no content's is answered with 404, which nobody shall keep for a year. */
    private boolean isNamedByContent(String path) {
        Matcher parts = BY_CONTENT.matcher(path);
        return parts.matches() && path.equals(resources.getForLookupPath(parts.group(1) + parts.group(2)));
    }
}
