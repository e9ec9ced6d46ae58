package org.marsad.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.SiteAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Takes forms from our own pages only. There is no cookie that a foreign page could borrow, and no token that would tell
 * submitters apart: the browser's own word on where a form came from is enough.
 */
@Component
public class OwnOrigin {

    private final SiteAddress site;

    OwnOrigin(SiteAddress site) {
        this.site = site;
    }

    /**
     * Browsers that are careful with privacy send no origin, or "null": then Sec-Fetch-Site decides, where it is sent.
     *
     * @throws ForeignOriginException if the form was sent from another site's page
     */
    public void require(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String fetchedFrom = request.getHeader("Sec-Fetch-Site");
        boolean ours = origin == null || origin.equals("null")
                ? fetchedFrom == null || fetchedFrom.equals("same-origin")
                : isOwn(origin, request) && !"cross-site".equals(fetchedFrom);
        if (!ours) {
            throw new ForeignOriginException();
        }
    }

    /** The address readers are told, or the one this request came to: an onion address beside the usual one. */
    private boolean isOwn(String origin, HttpServletRequest request) {
        String normal = normal(origin);
        return normal != null
                && (normal.equals(normal(site.of("/")))
                        || normal.equals(normal(String.valueOf(request.getRequestURL()))));
    }

    /** Scheme, host and port (RFC 6454), a default port left out; null for anything else. */
    @Nullable
    private static String normal(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return null;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
