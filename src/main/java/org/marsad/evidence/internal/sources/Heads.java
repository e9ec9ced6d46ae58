package org.marsad.evidence.internal.sources;

import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/** Heads of requests and answers as they go over the wire. */
final class Heads {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private Heads() {}

    static String of(HttpRequest request) {
        return request.getMethod() + " " + request.getRequestUri() + " HTTP/1.1\r\n" + fields(request.getHeaders());
    }

    static String of(HttpResponse response) {
        ProtocolVersion version = response.getVersion();
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        return (version == null ? "HTTP/1.1" : version) + " " + response.getCode() + " " + reason + "\r\n"
                + fields(response.getHeaders());
    }

    /** The body is kept without its chunks, so their header gets the name that crawlers give it. */
    private static String fields(Header[] headers) {
        StringBuilder fields = new StringBuilder();
        for (Header header : headers) {
            boolean chunked = header.getName().equalsIgnoreCase("Transfer-Encoding");
            fields.append(chunked ? "X-Crawler-" : "").append(header.getName()).append(": ");
            fields.append(header.getValue()).append("\r\n");
        }
        return fields.append("\r\n").toString();
    }

    @Nullable
    static String location(HttpResponse response) {
        Header location = response.getFirstHeader("Location");
        return location == null || !REDIRECTS.contains(response.getCode()) ? null : location.getValue();
    }
}
