package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.submission.Consent;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.InvalidCompletionException;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.marsad.verification.Verifications.EditorialDecision;

class EditorReaderTests {

    private static final Rating DONE = Examples.rating("DONE", false, false);
    private static final Rating STALLED = Examples.rating("STALLED", false, false);
    private static final Rating MOSTLY = Examples.rating("MOSTLY", true, false);
    private static final Rating BROKEN = Examples.rating("BROKEN", false, true);

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Baghdad"));

    private final EditorReader reader = new EditorReader(new ApprovalReader(new Scale(), CLOCK), Examples.refusals());
    private final Map<String, @Nullable Object> values = Examples.approved();
    private DecisionContext context = context(Consent.PUBLISH, DONE, "DONE");

    @Test
    void anApprovalWithoutANewRatingChangesNone() {
        EditorialAct act = decide();
        assertThat(act.decision()).isEqualTo(EditorialDecision.APPROVED);
        assertThat(approval(act).ratingTo()).isNull();
        assertThat(approval(act).twoEditors()).isFalse();
        assertThat(approval(act).text().texts()).containsOnlyKeys("ar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anEmptyNewRatingIsNoChange(String empty) {
        values.put("newRating", empty);
        values.put("reviewDate", empty);
        values.put("justification", empty);
        values.put("publicCopies", empty);
        assertThat(approval(decide()).ratingTo()).isNull();
    }

    @Test
    void ofTwoTextsTheEnglishIsTheTranslation() {
        values.put("entryTextEn", "The last convoy left the base.");
        assertThat(approval(decide()).text().translated()).isEqualTo(Set.of("en"));
    }

    @Test
    void anEnglishTextAloneIsAnOriginal() {
        values.put("entryTextEn", values.remove("entryTextAr"));
        assertThat(approval(decide()).text().translated()).isEmpty();
    }

    @Test
    void aDateClaimsNoMoreThanItsPrecision() {
        values.put("entryPrecision", "MONTH");
        assertThat(approval(decide()).date())
                .isEqualTo(new PartialDate(LocalDate.of(2021, 12, 1), DatePrecision.MONTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editorialDecision", "entryDate", "entryPrecision", "entryTextAr"})
    void anApprovalLacksNothing(String name) {
        values.put(name, null);
        assertThat(refusal()).hasMessageContaining(name);
        values.remove(name);
        assertThat(refusal()).hasMessageContaining(name);
    }

    @Test
    void aMissingTextIsNamedInBothLanguages() {
        values.remove("entryTextAr");
        assertThat(refusal()).hasMessageContaining("entryTextAr").hasMessageContaining("entryTextEn");
    }

    @ParameterizedTest
    @CsvSource({
        "editorialDecision, YES",
        "entryDate, 29/12/2021",
        "entryDate, 2021-12",
        "entryDate, 2021-12-29T00:00:00Z",
        "entryDate, +999999999-12-31",
        "entryPrecision, WEEK",
        "newRating, EXCELLENT",
        "newRating, done",
        "publicCopies, '{}'",
        "publicCopies, 'true'"
    })
    void aValueThatBreaksTheRulesIsRefusedByItsName(String name, String value) {
        values.put(name, value);
        assertThat(refusal()).hasMessageContaining(name);
        assertThat(refusal().field()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entryDate",
                "entryPrecision",
                "entryTextAr",
                "entryTextEn",
                "newRating",
                "justification",
                "publicCopies",
                "editorNote"
            })
    void aNumberIsNoneOfTheValues(String name) {
        values.put(name, 17);
        assertThat(refusal().field()).isEqualTo(name);
    }

    @Test
    void anEntryIsOfThePast() {
        values.put("entryDate", LocalDate.now(CLOCK).toString());
        assertThat(approval(decide()).date().date()).isEqualTo(LocalDate.now(CLOCK));
        values.put("entryDate", LocalDate.now(CLOCK).plusDays(1).toString());
        assertThat(refusal()).hasMessageContaining("entryDate");
    }

    /** A database would store another day than this, and the public would read it. */
    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "-0001-01-01", "0000-12-31"})
    void anEntryIsOfAYearThatACalendarHas(String date) {
        values.put("entryDate", date);
        assertThat(refusal()).hasMessageContaining("entryDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "+10000-01-01"})
    void aReviewIsOfAYearThatADatabaseTakes(String date) {
        changeTo("MOSTLY");
        values.put("reviewDate", date);
        assertThat(refusal()).hasMessageContaining("reviewDate");
    }

    @Test
    void aNewRatingNeedsAJustification() {
        values.put("newRating", "STALLED");
        assertThat(refusal()).hasMessageContaining("justification");
        values.put("justification", "لم يصدر جدول زمني.");
        assertThat(approval(decide()).ratingTo()).isEqualTo("STALLED");
        assertThat(approval(decide()).ratingFrom()).isEqualTo("DONE");
    }

    @Test
    void aNewRatingIsAnotherThanTheCurrent() {
        changeTo("DONE");
        assertThat(refusal()).hasMessageContaining("newRating");
    }

    @Test
    void aForecastNeedsAReviewDateInTheFuture() {
        changeTo("MOSTLY");
        assertThat(refusal()).hasMessageContaining("reviewDate");
        values.put("reviewDate", LocalDate.now(CLOCK).toString());
        assertThat(refusal()).hasMessageContaining("reviewDate");
        values.put("reviewDate", "soon");
        assertThat(refusal()).hasMessageContaining("reviewDate");
        values.put("reviewDate", LocalDate.now(CLOCK).plusDays(1).toString());
        assertThat(approval(decide()).reviewDate())
                .isEqualTo(LocalDate.now(CLOCK).plusDays(1));
    }

    @Test
    void onlyAForecastHasAReviewDate() {
        changeTo("STALLED");
        values.put("reviewDate", "2099-01-01");
        assertThat(approval(decide()).reviewDate()).isNull();
    }

    @Test
    void theScaleSaysWhichRatingNeedsTwoEditors() {
        changeTo("BROKEN");
        assertThat(approval(decide()).twoEditors()).isTrue();
    }

    @Test
    void aNewRatingIsRefusedWhenTheRatingMovedSinceTheTaskWasOpened() {
        context = context(Consent.PUBLISH, STALLED, "DONE");
        changeTo("BROKEN");
        assertThat(refusal())
                .hasMessageContaining("newRating")
                .hasMessageContaining("DONE")
                .hasMessageContaining("STALLED");
    }

    @Test
    void anApprovalWithoutANewRatingDoesNotMindThatItMoved() {
        context = context(Consent.PUBLISH, STALLED, "DONE");
        assertThat(approval(decide()).ratingTo()).isNull();
    }

    @Test
    void aRejectionNeedsItsReason() {
        values.put("editorialDecision", "REJECTED");
        assertThat(refusal()).hasMessageContaining("reasonCode");
        values.put("reasonCode", "PRIVACY_RISK");
        assertThat(decide().reason()).isEqualTo(ReasonCode.PRIVACY_RISK);
        assertThat(decide().approval()).isNull();
    }

    @Test
    void aReturnNeedsItsNote() {
        values.put("editorialDecision", "RETURNED");
        assertThat(refusal()).hasMessageContaining("editorNote");
        values.put("editorNote", "أين صُوّرت؟");
        assertThat(decide().note()).isEqualTo("أين صُوّرت؟");
    }

    @ParameterizedTest
    @EnumSource(
            value = EditorialDecision.class,
            names = {"RETURNED", "REJECTED"})
    void whatBelongsToAnApprovalIsLeftByTheOthers(EditorialDecision decision) {
        values.put("editorialDecision", decision.name());
        values.put("editorNote", "أين صُوّرت؟");
        values.put("reasonCode", "PRIVACY_RISK");
        values.put("entryDate", "nonsense");
        values.put("newRating", 17);
        assertThat(decide().approval()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"entryTextAr", "entryTextEn", "justification", "editorNote"})
    void aTextHasTenThousandCharactersAtMost(String name) {
        values.put(name, "ن".repeat(10_000));
        assertThat(decide().decision()).isEqualTo(EditorialDecision.APPROVED);
        values.put(name, "ن".repeat(10_001));
        assertThat(refusal()).hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verificationOutcome", "approvedBy", "confirmation"})
    void aVariableThatIsNotOfTheTaskIsRefusedByItsName(String name) {
        values.put(name, "x");
        assertThat(refusal()).hasMessageContaining(name);
    }

    @Test
    void publicCopiesAreChosenItemByItem() {
        values.put(
                "publicCopies",
                List.of(copy(Examples.PHOTO.id(), true, ""), copy(Examples.STATEMENT.id(), false, "وجوه")));
        assertThat(approval(decide()).publicCopies())
                .containsExactly(
                        new PublicCopyChoice(Examples.PHOTO.id(), true, null),
                        new PublicCopyChoice(Examples.STATEMENT.id(), false, "وجوه"));
    }

    @Test
    void whatIsNotPublishedHasAReason() {
        values.put("publicCopies", List.of(copy(Examples.PHOTO.id(), false, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].reason");
    }

    @Test
    void aPublicCopyIsOfAnAcceptedItemOfThisSubmission() {
        values.put("publicCopies", List.of(copy(UUID.randomUUID(), true, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].evidenceItemId");
        values.put("publicCopies", List.of(copy(Examples.REFUSED.id(), true, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].publish");
    }

    @Test
    void whatHasNoCopyIsNotPublished() {
        values.put("publicCopies", List.of(copy(Examples.STATEMENT.id(), true, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].publish");
    }

    @Test
    void aCopyThatShowsWhatIsToBeCoveredIsNotPublished() {
        context = context(Consent.PUBLISH, DONE, "DONE", Map.of(Examples.PHOTO.id(), Examples.copy(false)));
        values.put("publicCopies", List.of(copy(Examples.PHOTO.id(), true, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].publish");
        values.remove("publicCopies");
        assertThat(refusal()).hasMessageContaining("publicCopies");
        values.put("publicCopies", List.of(copy(Examples.PHOTO.id(), false, "وجوه")));
        assertThat(approval(decide()).withheld(Examples.PHOTO.id())).isEqualTo("وجوه");
    }

    @Test
    void anItemIsChosenOnce() {
        values.put(
                "publicCopies",
                List.of(copy(Examples.PHOTO.id(), true, null), copy(Examples.PHOTO.id(), false, "وجوه")));
        assertThat(refusal()).hasMessageContaining("publicCopies[1].evidenceItemId");
    }

    @Test
    void publishIsTrueOrFalseAndNothingLikeIt() {
        values.put("publicCopies", List.of(copy(Examples.PHOTO.id(), "true", null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].publish");
        values.put("publicCopies", List.of(copy(Examples.PHOTO.id(), null, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].publish");
    }

    @Test
    void nothingIsPublishedAgainstTheSubmittersConsent() {
        context = context(Consent.VERIFY_ONLY, DONE, "DONE");
        values.put("publicCopies", List.of(copy(Examples.PHOTO.id(), true, null)));
        assertThat(refusal()).hasMessageContaining("publicCopies[0].publish");
    }

    @Test
    void aSecondEditorConfirms() {
        assertThat(confirm("CONFIRMED", null).outcome()).isEqualTo(ConfirmationOutcome.CONFIRMED);
    }

    @Test
    void aSecondEditorReturnsWithANote() {
        assertThat(catchThrowableOfType(InvalidCompletionException.class, () -> confirm("RETURNED", " ")))
                .hasMessageContaining("editorNote");
        assertThat(confirm("RETURNED", "لم يمضِ الأجل.").isReturn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "APPROVED", "confirmed"})
    void aConfirmationIsOneOfTwoWords(String word) {
        assertThat(catchThrowableOfType(InvalidCompletionException.class, () -> confirm(word, null)))
                .hasMessageContaining("confirmation");
    }

    @Test
    void aConfirmationIsRefusedWhenTheRatingMovedButAReturnIsNot() {
        context = context(Consent.PUBLISH, STALLED, "DONE");
        assertThat(catchThrowableOfType(InvalidCompletionException.class, () -> confirm("CONFIRMED", null)))
                .hasMessageContaining("confirmation")
                .hasMessageContaining("STALLED");
        assertThat(confirm("RETURNED", "تغيّر التقييم.").isReturn()).isTrue();
    }

    @Test
    void aConfirmationOfTheRatingThatTheyHaveAnywayIsRefused() {
        context = context(Consent.PUBLISH, BROKEN, "BROKEN");
        assertThat(catchThrowableOfType(InvalidCompletionException.class, () -> confirm("CONFIRMED", null)))
                .hasMessageContaining("confirmation");
    }

    private void changeTo(String rating) {
        values.put("newRating", rating);
        values.put("justification", "تبرير التغيير.");
    }

    private EditorialAct decide() {
        return reader.decision(Examples.completion(values), 1, 1, context);
    }

    private InvalidCompletionException refusal() {
        return catchThrowableOfType(InvalidCompletionException.class, this::decide);
    }

    private Confirmation confirm(String word, @Nullable String note) {
        Map<String, @Nullable Object> sent = new HashMap<>();
        sent.put("confirmation", word);
        sent.put("editorNote", note);
        changeTo("BROKEN");
        EditorialAct act = reader.decision(Examples.completion(values), 1, 1, context(Consent.PUBLISH, DONE, "DONE"));
        return reader.confirmation(Examples.completion(sent), act, context);
    }

    private static Approval approval(EditorialAct act) {
        return Optional.ofNullable(act.approval()).orElseThrow();
    }

    private static Map<String, @Nullable Object> copy(UUID item, @Nullable Object publish, @Nullable String reason) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("evidenceItemId", item.toString());
        row.put("publish", publish);
        row.put("reason", reason);
        return row;
    }

    private static DecisionContext context(Consent consent, Rating current, String seen) {
        return context(consent, current, seen, Map.of(Examples.PHOTO.id(), Examples.copy(true)));
    }

    private static DecisionContext context(Consent consent, Rating current, String seen, Map<UUID, PublicCopy> copies) {
        return new DecisionContext(
                Examples.submission(consent), Examples.ITEMS, copies, Examples.promise(current), seen);
    }

    /** Four steps of the scale, one of each kind. */
    private record Scale() implements RatingScale {

        @Override
        public List<Rating> all() {
            return List.of(STALLED, DONE, MOSTLY, BROKEN);
        }

        @Override
        public Optional<Rating> find(String code) {
            return all().stream().filter(rating -> rating.code().equals(code)).findFirst();
        }
    }
}
