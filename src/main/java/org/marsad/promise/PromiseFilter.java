package org.marsad.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list of promises is narrowed to; null means everything.
 *
 * @param query words looked for in titles and texts, whatever the Arabic letter form
 */
public record PromiseFilter(
        @Nullable String sector,
        @Nullable String rating,
        @Nullable String maker,
        @Nullable String query,
        @Nullable Instant updatedSince) {

    /** Every promise. */
    public static PromiseFilter all() {
        return new PromiseFilter(null, null, null, null, null);
    }
}
