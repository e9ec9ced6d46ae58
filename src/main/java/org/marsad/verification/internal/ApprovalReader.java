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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.stereotype.Component;

/** Reads the part of an editor's completion that becomes public. */
@Component
class ApprovalReader {

    private final RatingScale scale;
    private final Clock clock;

    ApprovalReader(RatingScale scale, Clock clock) {
        this.scale = scale;
        this.clock = clock;
    }

    Approval read(Fields fields, DecisionContext context) {
        PartialDate date = date(fields);
        String textAr = fields.text(ENTRY_TEXT_AR);
        String textEn = fields.text(ENTRY_TEXT_EN);
        if (textAr == null && textEn == null) {
            throw fields.refuse(ENTRY_TEXT_AR, "entryText");
        }
        Rating rating = newRating(fields, context);
        return new Approval(
                date,
                textAr,
                textEn,
                context.currentRating(),
                rating == null ? null : rating.code(),
                rating != null && rating.twoEditors(),
                rating == null ? fields.text(JUSTIFICATION) : fields.requiredText(JUSTIFICATION),
                rating != null && rating.forecast() ? reviewDate(fields) : null,
                PublicCopiesReader.read(fields, context));
    }

    private PartialDate date(Fields fields) {
        LocalDate date = fields.requiredDate(ENTRY_DATE);
        if (date.isAfter(LocalDate.now(clock))) {
            throw fields.refuse(ENTRY_DATE, "futureDate");
        }
        return new PartialDate(date, fields.requiredCode(ENTRY_PRECISION, DatePrecision.class));
    }

    private @Nullable Rating newRating(Fields fields, DecisionContext context) {
        String code = fields.text(NEW_RATING);
        if (code == null) {
            return null;
        }
        Rating rating = scale.find(code)
                .orElseThrow(() -> fields.refuse(
                        NEW_RATING,
                        "notAmong",
                        scale.all().stream().map(Rating::code).collect(Collectors.joining(", "))));
        context.ratingUnmoved(fields, NEW_RATING);
        if (rating.code().equals(context.currentRating())) {
            throw fields.refuse(NEW_RATING, "sameRating", rating.code());
        }
        return rating;
    }

    private LocalDate reviewDate(Fields fields) {
        LocalDate date = fields.requiredDate(REVIEW_DATE);
        if (!date.isAfter(LocalDate.now(clock))) {
            throw fields.refuse(REVIEW_DATE, "pastDate");
        }
        return date;
    }
}
