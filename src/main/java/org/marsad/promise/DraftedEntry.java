package org.marsad.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has written so far of a publication; whatever is null is still missing, or not meant.
 *
 * @param newRating null for no change of the rating
 * @param justification a paragraph to append
 * @param reviewDate of a forecast
 */
public record DraftedEntry(
        @Nullable PartialDate date,
        @Nullable LocalizedText text,
        @Nullable Rating newRating,
        @Nullable String justification,
        @Nullable LocalDate reviewDate) {}
