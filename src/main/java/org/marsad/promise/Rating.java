package org.marsad.promise;

/**
 * One step of the rating scale, as {@code seeds/ratings.yaml} defines it.
 *
 * @param rule what must be true before an editor gives this rating
 * @param colour CSS hexadecimal colour that has WCAG AA contrast with white text on it
 * @param forecast true if it speaks of the future: needs a review date and never counts as an outcome
 * @param twoEditors true if a second editor must confirm it before anything is public
 */
public record Rating(
        String code, LocalizedText name, LocalizedText rule, String colour, boolean forecast, boolean twoEditors) {}
