package org.marsad.submission.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The receipt code in an {@code Authorization} header (RFC 6750). */
final class BearerReceipt {

    private static final String BEARER = "Bearer ";

    private BearerReceipt() {}

    /** As it was typed; the empty text if the header is missing or says something else. */
    static String of(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? asWritten(authorization.substring(BEARER.length()))
                : "";
    }

    /** Containers read headers as ISO 8859-1; a client that sends digits of another script sends UTF-8. */
    private static String asWritten(String receipt) {
        return new String(receipt.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
