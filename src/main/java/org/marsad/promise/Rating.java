package org.marsad.promise;

import org.jspecify.annotations.Nullable;

/**
 * One step of the rating scale, as {@code seeds/ratings.yaml} defines it.
 *
 * @param rule what must be true before an editor gives this rating
 * @param colour CSS hexadecimal colour that has WCAG AA contrast with white text on it
 * @param forecast true if it speaks of the future: needs a review date and never counts as an outcome
 * @param twoEditors true if a second editor must confirm it before anything is public
 * @param value where it stands between the worst and the best outcome of the scale, in {@code ClaimReview} alone; null for
 *     what is no outcome, above all for a forecast
 */
public record Rating(
        String code,
        LocalizedText name,
        LocalizedText rule,
        String colour,
        boolean forecast,
        boolean twoEditors,
        @Nullable Integer value) {

    public Rating {
        if (forecast && value != null) {
            throw new IllegalArgumentException("a forecast is no outcome and has no place among them: " + code);
        }
    }

    /** A rating that has no place between worst and best. */
    public Rating(
            String code, LocalizedText name, LocalizedText rule, String colour, boolean forecast, boolean twoEditors) {
        this(code, name, rule, colour, forecast, twoEditors, null);
    }
}
