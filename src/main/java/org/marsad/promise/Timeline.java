package org.marsad.promise;

import java.util.UUID;

/** The dated history of promises. Entries are only ever appended. */
public interface Timeline {

    /**
     * Adds one entry, changes the rating and appends the justification in the caller's transaction.
     *
     * @return the id of the timeline entry, the same one for the same {@link Publication#key()}
     * @throws RatingMovedException if the promise no longer has {@link Publication#expectedRating()} and the
     *     publication changes the rating
     * @throws PromiseWithdrawnException if the promise was withdrawn
     */
    UUID publish(Publication publication);
}
