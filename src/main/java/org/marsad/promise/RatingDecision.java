package org.marsad.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the rating that goes with a correction.
 *
 * @param newRating code of the new rating, another than the expected one
 * @param expectedRating the rating the editor saw; nothing is published if it has moved
 * @param justification paragraph appended, dated, to the promise's justification
 * @param reviewDate required when the new rating is a forecast
 */
public record RatingDecision(
        String newRating,
        String expectedRating,
        String justification,
        @Nullable LocalDate reviewDate) {}
