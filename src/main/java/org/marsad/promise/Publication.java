package org.marsad.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approved submission adds to a promise.
 *
 * @param key names the approval; the same key publishes once, however often it is delivered
 * @param newRating null for no change of the rating: the entry is then an EVENT, otherwise a RATING_CHANGE
 * @param expectedRating the rating the editor saw; the publication fails if it has moved
 * @param justification paragraph appended, dated, to the promise's justification; required with a new rating
 * @param reviewDate required when the new rating is a forecast
 */
public record Publication(
        UUID key,
        String promiseId,
        PartialDate date,
        LocalizedText text,
        @Nullable String newRating,
        String expectedRating,
        @Nullable String justification,
        @Nullable LocalDate reviewDate,
        List<PublishedEvidence> evidence) {

    public Publication {
        evidence = List.copyOf(evidence);
    }
}
