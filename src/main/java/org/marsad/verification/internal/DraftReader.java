package org.marsad.verification.internal;

import static org.marsad.verification.internal.Names.ENTRY_DATE;
import static org.marsad.verification.internal.Names.ENTRY_PRECISION;
import static org.marsad.verification.internal.Names.ENTRY_TEXT_AR;
import static org.marsad.verification.internal.Names.ENTRY_TEXT_EN;
import static org.marsad.verification.internal.Names.JUSTIFICATION;
import static org.marsad.verification.internal.Names.NEW_RATING;
import static org.marsad.verification.internal.Names.REVIEW_DATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.DraftedEntry;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.verification.InvalidCompletionException;
import org.springframework.stereotype.Component;

/** Reads an approval that is still being written: what {@link ApprovalReader} would refuse, it leaves out and names. */
@Component
class DraftReader {

    private final RatingScale scale;
    private final Refusals refusals;
    private final Clock clock;

    DraftReader(RatingScale scale, Refusals refusals, Clock clock) {
        this.scale = scale;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * @param currentRating code
     * @param missing gains a sentence for whatever is missing or unreadable
     */
    DraftedEntry read(Map<String, String> typed, String currentRating, List<String> missing) {
        Fields fields = new Fields("", typed, refusals);
        LocalDate date = attempt(missing, () -> past(fields));
        DatePrecision precision = attempt(missing, () -> fields.requiredCode(ENTRY_PRECISION, DatePrecision.class));
        LocalizedText text = text(fields, missing);
        Rating rating = attempt(missing, () -> rating(fields, currentRating));
        return new DraftedEntry(
                date == null || precision == null ? null : new PartialDate(date, precision),
                text,
                rating,
                attempt(
                        missing,
                        () -> rating == null ? fields.text(JUSTIFICATION) : fields.requiredText(JUSTIFICATION)),
                rating != null && rating.forecast() ? attempt(missing, () -> future(fields)) : null);
    }

    private @Nullable LocalizedText text(Fields fields, List<String> missing) {
        int before = missing.size();
        String arabic = attempt(missing, () -> fields.text(ENTRY_TEXT_AR));
        String english = attempt(missing, () -> fields.text(ENTRY_TEXT_EN));
        if (arabic != null || english != null) {
            return Approval.text(arabic, english);
        }
        if (missing.size() == before) {
            missing.add(String.valueOf(fields.refuse(ENTRY_TEXT_AR, "entryText").getMessage()));
        }
        return null;
    }

    private LocalDate past(Fields fields) {
        LocalDate date = fields.requiredDate(ENTRY_DATE);
        if (date.isAfter(LocalDate.now(clock))) {
            throw fields.refuse(ENTRY_DATE, "futureDate");
        }
        return date;
    }

    private LocalDate future(Fields fields) {
        LocalDate date = fields.requiredDate(REVIEW_DATE);
        if (!date.isAfter(LocalDate.now(clock))) {
            throw fields.refuse(REVIEW_DATE, "pastDate");
        }
        return date;
    }

    private @Nullable Rating rating(Fields fields, String currentRating) {
        String code = fields.text(NEW_RATING);
        if (code == null) {
            return null;
        }
        if (code.equals(currentRating)) {
            throw fields.refuse(NEW_RATING, "sameRating", code);
        }
        return scale.find(code)
                .orElseThrow(() -> fields.refuse(
                        NEW_RATING,
                        "notAmong",
                        String.join(", ", scale.all().stream().map(Rating::code).toList())));
    }

    private static <T> @Nullable T attempt(List<String> missing, Supplier<? extends @Nullable T> field) {
        try {
            return field.get();
        } catch (InvalidCompletionException e) {
            missing.add(String.valueOf(e.getMessage()));
            return null;
        }
    }
}
