package org.marsad.workflow.internal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseReviews.Change;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.stereotype.Component;

/** Reads what an editor proposes: a rating with its reasons, and the words of its timeline entry. */
@Component
class ChangeReader {

    private final RatingScale scale;
    private final Clock clock;

    ChangeReader(RatingScale scale, Clock clock) {
        this.scale = scale;
        this.clock = clock;
    }

    Change read(SentValues sent, String ratingNow) {
        Rating rating = rating(sent, ratingNow);
        String justification = sent.requiredText("justification");
        LocalDate review = rating.forecast() ? nextReview(sent) : null;
        return new Change(ratingNow, rating.code(), justification, review, date(sent), text(sent));
    }

    /** The day of the next review, which must be to come. */
    LocalDate nextReview(SentValues sent) {
        LocalDate date = sent.requiredDate("reviewDate");
        if (!date.isAfter(LocalDate.now(clock)) || date.getYear() > LAST_YEAR) {
            throw sent.refuse("reviewDate", "past");
        }
        return date;
    }

    /** Beyond lie years that no database takes. */
    private static final int LAST_YEAR = 9999;

    private Rating rating(SentValues sent, String ratingNow) {
        String code = sent.requiredText("newRating");
        Rating rating = scale.find(code)
                .orElseThrow(() -> sent.refuse(
                        "newRating",
                        "among",
                        scale.all().stream().map(Rating::code).collect(Collectors.joining(", "))));
        if (code.equals(ratingNow)) {
            throw sent.refuse("newRating", "same", code);
        }
        return rating;
    }

    private PartialDate date(SentValues sent) {
        LocalDate date = sent.requiredDate("entryDate");
        if (date.isAfter(LocalDate.now(clock)) || date.getYear() < 1) {
            throw sent.refuse("entryDate", "future");
        }
        return new PartialDate(date, sent.code("entryPrecision", DatePrecision.class));
    }

    private static LocalizedText text(SentValues sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "ar", sent.text("entryTextAr"));
        put(texts, "en", sent.text("entryTextEn"));
        if (texts.isEmpty()) {
            throw sent.refuse("entryTextAr", "entryText");
        }
        return LocalizedText.of(texts);
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }
}
