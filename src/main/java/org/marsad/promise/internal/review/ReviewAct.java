package org.marsad.promise.internal.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseReviews.Change;

/**
 * What an editor did in a review.
 *
 * @param id names the publication, if the act is what is published
 * @param note what the editor wrote to colleagues
 * @param change with PROPOSED, what was proposed
 */
public record ReviewAct(
        UUID id,
        Kind kind,
        String by,
        Instant at,
        @Nullable String note,
        @Nullable Change change) {

    /** What an editor can do; named in the bundles under {@code editing.review.act.<CODE>}. */
    public enum Kind {
        RATING_STANDS,
        PROPOSED,
        RETURNED,
        CONFIRMED
    }
}
