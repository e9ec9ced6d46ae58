package org.marsad.promise.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseOverview;

/** Where the next page of promises begins: behind an id, so that what is added meanwhile shifts nothing. */
final class Cursor {

    private Cursor() {}

    static String behind(PromiseOverview last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.id().getBytes(StandardCharsets.US_ASCII));
    }

    /** The id a cursor stands behind; null for the first page. */
    @Nullable
    static String after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (id.matches("[a-z0-9-]{1,100}")) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new InvalidQueryException("cursor");
    }
}
