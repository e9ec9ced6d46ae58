package org.marsad.correction.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionDecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.RatingDecision;

/**
 * What an editor decided on a request.
 *
 * @param number counts the decisions on one request: another follows when a second editor returns it
 * @param textAr words of the correction, or public reason of the withdrawal; one of the two languages is there unless
 *     the request was rejected
 * @param ratingFrom the promise's rating that the editor saw
 * @param ratingTo the new rating; null if it stays
 * @param explanation for who asked, when rejected
 */
public record Decision(
        UUID requestId,
        int number,
        Signature signature,
        CorrectionDecision kind,
        @Nullable String textAr,
        @Nullable String textEn,
        String ratingFrom,
        @Nullable String ratingTo,
        @Nullable String justification,
        @Nullable LocalDate reviewDate,
        @Nullable String explanation) {

    /** What takes something from the public, or changes how a promise is judged, is never one person's decision. */
    public boolean needsSecondEditor() {
        return kind == CorrectionDecision.WITHDRAW_ENTRY || ratingTo != null;
    }

    /** The public words. Where both languages are given the Arabic is the original. */
    public LocalizedText text() {
        if (textAr != null && textEn != null) {
            return new LocalizedText(Map.of("ar", textAr, "en", textEn), Set.of("en"));
        }
        if (textAr != null) {
            return LocalizedText.of(Map.of("ar", textAr));
        }
        if (textEn != null) {
            return LocalizedText.of(Map.of("en", textEn));
        }
        throw new IllegalStateException("a decision without public words");
    }

    /** @param expected the rating that the last editor who spoke saw */
    @Nullable
    RatingDecision rating(String expected) {
        return ratingTo == null || justification == null
                ? null
                : new RatingDecision(ratingTo, expected, justification, reviewDate);
    }
}
