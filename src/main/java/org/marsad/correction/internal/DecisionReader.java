package org.marsad.correction.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionDecision;
import org.marsad.correction.Corrections.Confirmed;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.verification.StaffTexts;
import org.marsad.verification.TaskCompletion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what editors sent; what belongs to another decision than the chosen one is left. */
@Component
class DecisionReader {

    private static final String DECISION = "correctionDecision";
    private static final String TEXT_AR = "correctionTextAr";
    private static final String TEXT_EN = "correctionTextEn";
    private static final String REASON_AR = "reasonPublicAr";
    private static final String REASON_EN = "reasonPublicEn";
    private static final String NEW_RATING = "newRating";
    private static final String JUSTIFICATION = "justification";
    private static final String REVIEW_DATE = "reviewDate";
    private static final String EXPLANATION = "explanation";
    private static final String CONFIRMATION = "confirmation";
    private static final String NOTE = "editorNote";

    /** Says that the rating stays although the entry that changed it is withdrawn. */
    private static final String UNCHANGED = "UNCHANGED";

    private static final Set<String> DECISION_FIELDS = Set.of(
            DECISION, TEXT_AR, TEXT_EN, REASON_AR, REASON_EN, NEW_RATING, JUSTIFICATION, REVIEW_DATE, EXPLANATION);

    private final RatingScale scale;
    private final MessageSource messages;
    private final Clock clock;

    DecisionReader(RatingScale scale, MessageSource messages, Clock clock) {
        this.scale = scale;
        this.messages = messages;
        this.clock = clock;
    }

    Decision decision(TaskCompletion completion, int number, DecisionContext context) {
        SentFields fields = new SentFields(completion.values(), messages);
        fields.allowOnly(DECISION_FIELDS);
        CorrectionDecision kind = fields.code(DECISION, CorrectionDecision.class);
        return switch (kind) {
            case REJECTED -> rejected(fields, completion, number, context);
            case ACCEPTED -> published(kind, TEXT_AR, TEXT_EN, fields, completion, number, context);
            case WITHDRAW_ENTRY -> published(kind, REASON_AR, REASON_EN, fields, completion, number, context);
        };
    }

    private Decision rejected(SentFields fields, TaskCompletion completion, int number, DecisionContext context) {
        return new Decision(
                completion.submissionId(),
                number,
                signature(completion),
                CorrectionDecision.REJECTED,
                null,
                null,
                context.currentRating(),
                null,
                null,
                null,
                fields.requiredText(EXPLANATION, StaffTexts.MESSAGE_MAXIMUM));
    }

    private Decision published(
            CorrectionDecision kind,
            String nameAr,
            String nameEn,
            SentFields fields,
            TaskCompletion completion,
            int number,
            DecisionContext context) {
        context.requireEntry(fields, DECISION);
        String textAr = fields.text(nameAr, StaffTexts.MAXIMUM);
        String textEn = fields.text(nameEn, StaffTexts.MAXIMUM);
        if (textAr == null && textEn == null) {
            throw fields.refuse(nameAr, "oneLanguage");
        }
        Rating rating = newRating(kind, fields, context);
        return new Decision(
                completion.submissionId(),
                number,
                signature(completion),
                kind,
                textAr,
                textEn,
                context.currentRating(),
                rating == null ? null : rating.code(),
                rating == null ? null : fields.requiredText(JUSTIFICATION, StaffTexts.MAXIMUM),
                rating != null && rating.forecast() ? reviewDate(fields) : null,
                null);
    }

    private @Nullable Rating newRating(CorrectionDecision kind, SentFields fields, DecisionContext context) {
        boolean mustSay = kind == CorrectionDecision.WITHDRAW_ENTRY && context.entryChangedRating();
        String code = fields.text(NEW_RATING, StaffTexts.MAXIMUM);
        if (code == null && mustSay) {
            throw fields.refuse(NEW_RATING, "ratingThen", UNCHANGED);
        }
        if (code == null || code.equals(UNCHANGED)) {
            return null;
        }
        Rating rating = scale.find(code)
                .orElseThrow(() -> fields.refuse(
                        NEW_RATING,
                        "notAmong",
                        scale.all().stream().map(Rating::code).collect(Collectors.joining(", "))));
        context.requireRatingUnmoved(fields, NEW_RATING);
        if (rating.code().equals(context.currentRating())) {
            throw fields.refuse(NEW_RATING, "sameRating", rating.code());
        }
        return rating;
    }

    private LocalDate reviewDate(SentFields fields) {
        LocalDate date = fields.requiredDate(REVIEW_DATE);
        if (!date.isAfter(LocalDate.now(clock))) {
            throw fields.refuse(REVIEW_DATE, "pastDate");
        }
        return date;
    }

    Confirmation confirmation(TaskCompletion completion, Decision decision, DecisionContext context) {
        SentFields fields = new SentFields(completion.values(), messages);
        fields.allowOnly(Set.of(CONFIRMATION, NOTE));
        Confirmed outcome = fields.code(CONFIRMATION, Confirmed.class);
        if (outcome == Confirmed.CONFIRMED) {
            context.requireEntry(fields, CONFIRMATION);
            if (decision.ratingTo() != null) {
                context.requireRatingUnmoved(fields, CONFIRMATION);
                context.requireRatingStillNew(fields, CONFIRMATION, decision.ratingTo());
            }
        }
        return new Confirmation(
                completion.submissionId(),
                decision.number(),
                signature(completion),
                outcome,
                context.currentRating(),
                outcome == Confirmed.RETURNED
                        ? fields.requiredText(NOTE, StaffTexts.MAXIMUM)
                        : fields.text(NOTE, StaffTexts.MAXIMUM));
    }

    private Signature signature(TaskCompletion completion) {
        Integer version = completion.processVersion();
        return new Signature(
                completion.taskId(),
                completion.username(),
                version == null ? 0 : version,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
