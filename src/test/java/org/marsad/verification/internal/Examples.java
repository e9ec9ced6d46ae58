package org.marsad.verification.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.IcuMessageSource;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Rating;
import org.marsad.submission.Channel;
import org.marsad.submission.Consent;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.verification.TaskCompletion;

/** Completions that keep every rule, to be broken one field at a time; and what they are measured by. */
final class Examples {

    static final UUID SUBMISSION = UUID.fromString("5b0b1c52-0f3c-4b43-9d5e-000000000001");
    static final EvidenceItem STATEMENT = item(1, EvidenceKind.STATEMENT, EvidenceState.ACCEPTED);
    static final EvidenceItem PHOTO = item(2, EvidenceKind.FILE, EvidenceState.ACCEPTED);
    static final EvidenceItem REFUSED = item(3, EvidenceKind.FILE, EvidenceState.REFUSED);
    static final List<EvidenceItem> ITEMS = List.of(STATEMENT, PHOTO, REFUSED);

    private Examples() {}

    static Map<String, @Nullable Object> verified() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("verificationOutcome", "VERIFIED");
        values.put("verificationSummary", "قورنت الصورة بتسجيل رسمي لليوم نفسه.");
        values.put("assessments", List.of(assessment(STATEMENT), assessment(PHOTO)));
        return values;
    }

    static Map<String, @Nullable Object> assessment(EvidenceItem item) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("evidenceItemId", item.id().toString());
        row.put("conclusion", "CORROBORATES");
        row.put("evidenceStrength", "CONFIRMED");
        row.put("methods", List.of("GEOLOCATED", "SECOND_SOURCE"));
        row.put("findings", "يطابق المكان صور الأقمار.");
        return row;
    }

    static Map<String, @Nullable Object> approved() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("editorialDecision", "APPROVED");
        values.put("entryDate", "2021-12-29");
        values.put("entryPrecision", "DAY");
        values.put("entryTextAr", "غادر آخر رتل القاعدة.");
        return values;
    }

    static TaskCompletion completion(Map<String, @Nullable Object> values) {
        return new TaskCompletion("task-1", SUBMISSION, "somebody", values);
    }

    static Submission submission(Consent consent) {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        return new Submission(
                SUBMISSION,
                7,
                "coalition-presence",
                "شهدتُ ذلك.",
                consent,
                null,
                null,
                null,
                "ar",
                SubmissionStatus.IN_EDITORIAL_REVIEW,
                at,
                at,
                Channel.WEB,
                null,
                null,
                null,
                null);
    }

    /** Of the photo. */
    static PublicCopy copy(boolean current) {
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        return new PublicCopy(
                PHOTO.id(), PublicCopy.State.READY, "image/jpeg", 9, "ef".repeat(32), null, 0, 3, 2, current, at);
    }

    static Rating rating(String code, boolean forecast, boolean twoEditors) {
        LocalizedText text = LocalizedText.of(Map.of("ar", code));
        return new Rating(code, text, text, "#14532d", forecast, twoEditors);
    }

    static PromiseSummary promise(Rating rating) {
        return new PromiseSummary("coalition-presence", LocalizedText.of(Map.of("ar", "وعد")), rating);
    }

    static Refusals refusals() {
        return new Refusals(new IcuMessageSource("messages-verification"));
    }

    private static EvidenceItem item(int number, EvidenceKind kind, EvidenceState state) {
        return new EvidenceItem(
                new UUID(number, number),
                SUBMISSION,
                number,
                new UUID(number, 0),
                kind,
                kind == EvidenceKind.FILE ? "صورة.jpg" : null,
                4711,
                "ab".repeat(32),
                "cd".repeat(32),
                null,
                "image/jpeg",
                state,
                List.of(),
                null,
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}
