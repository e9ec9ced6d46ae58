package org.marsad.verification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;

/**
 * What an editor approved: the timeline entry and, perhaps, a change of the rating.
 *
 * @param textAr at least one of the two texts is there
 * @param ratingFrom the promise's rating that the editor decided on
 * @param ratingTo null for no change
 */
public record Approval(
        PartialDate date,
        @Nullable String textAr,
        @Nullable String textEn,
        String ratingFrom,
        @Nullable String ratingTo,
        boolean twoEditors,
        @Nullable String justification,
        @Nullable LocalDate reviewDate,
        List<PublicCopyChoice> publicCopies) {

    public Approval {
        publicCopies = List.copyOf(publicCopies);
    }

    /** The reason the public is given why an item's copy is not shown; null unless an editor withheld it. */
    @Nullable
    String withheld(UUID itemId) {
        return publicCopies.stream()
                .filter(choice -> choice.evidenceItemId().equals(itemId) && !choice.publish())
                .map(PublicCopyChoice::reason)
                .findFirst()
                .orElse(null);
    }

    /** Whether an editor said that the date and place may be shown that came with an item. */
    boolean showsClaim(UUID itemId) {
        return publicCopies.stream().anyMatch(choice -> choice.evidenceItemId().equals(itemId) && choice.claim());
    }

    /** Whether an editor does not want an item shown. */
    boolean withholds(UUID itemId) {
        return publicCopies.stream().anyMatch(choice -> choice.evidenceItemId().equals(itemId) && !choice.publish());
    }

    /** The entry's text. Where both languages are given the Arabic is the original. */
    public LocalizedText text() {
        return text(textAr, textEn);
    }

    static LocalizedText text(@Nullable String textAr, @Nullable String textEn) {
        if (textAr != null && textEn != null) {
            return new LocalizedText(Map.of("ar", textAr, "en", textEn), Set.of("en"));
        }
        if (textAr != null) {
            return LocalizedText.of(Map.of("ar", textAr));
        }
        if (textEn != null) {
            return LocalizedText.of(Map.of("en", textEn));
        }
        throw new IllegalStateException("an approval without a text");
    }
}
