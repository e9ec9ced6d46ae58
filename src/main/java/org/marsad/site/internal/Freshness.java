package org.marsad.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * ETag and If-None-Match (RFC 9110) by the hash of the answer, which is asked for again each time unless a controller says
 * otherwise; answers marked {@code no-store} are left alone.
 */
class Freshness extends ShallowEtagHeaderFilter {

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        }
        return super.isEligibleForEtag(new AsGet(request), response, status, body);
    }

    /** HEAD is answered with the headers of GET (RFC 9110, 9.3.2); the container sends nothing of the body. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.HEAD.matches(super.getMethod()) ? HttpMethod.GET.name() : super.getMethod();
        }
    }
}
