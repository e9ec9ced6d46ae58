package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.InvalidCompletionException;
import org.marsad.verification.Verifications.AnalystOutcome;

class AnalystReaderTests {

    private final AnalystReader reader = new AnalystReader(Examples.refusals());
    private final Map<String, @Nullable Object> values = Examples.verified();
    private final Map<String, @Nullable Object> statement = Examples.assessment(Examples.STATEMENT);
    private final Map<String, @Nullable Object> photo = Examples.assessment(Examples.PHOTO);

    @Test
    void aVerificationWithAnAssessmentForEachAcceptedItemIsTaken() {
        photo.put("eventDate", "2021-12-29");
        photo.put("eventPlace", "عين الأسد");
        VerificationRound round = read(statement, photo);
        assertThat(round.outcome()).isEqualTo(AnalystOutcome.VERIFIED);
        assertThat(round.assessments()).hasSize(2);
        assertThat(round.assessments().get(1).eventDate()).isEqualTo(LocalDate.of(2021, 12, 29));
        assertThat(round.assessments().get(1).eventPlace()).isEqualTo("عين الأسد");
    }

    @Test
    void assessmentsMayArriveAsJsonText() throws JsonProcessingException {
        values.put("assessments", new JsonMapper().writeValueAsString(List.of(statement, photo)));
        assertThat(read().assessments()).hasSize(2);
    }

    @Test
    void whatWasShownOfAnItemMayComeBackBesideItsAssessment() {
        photo.put("number", 2);
        photo.put("sha256", Examples.PHOTO.sha256());
        photo.put("warnings", List.of());
        assertThat(read(statement, photo).assessments()).hasSize(2);
    }

    @Test
    void methodsMayBeNone() {
        photo.put("methods", List.of());
        assertThat(read(statement, photo).assessments().get(1).methods()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonOfTheContractMayEndIt(ReasonCode reason) {
        values.put("verificationOutcome", "NOT_ACCEPTED");
        values.put("reasonCode", reason.name());
        values.remove("assessments");
        assertThat(read().reason()).isEqualTo(reason);
    }

    @Test
    void whatBelongsToAnotherOutcomeIsLeft() {
        values.put("question", 17);
        values.put("reasonCode", "NONSENSE");
        VerificationRound round = read();
        assertThat(round.question()).isNull();
        assertThat(round.reason()).isNull();
    }

    @Test
    void aQuestionKeepsTheAssessmentsThatAreCompleteAndNoOthers() {
        values.put("verificationOutcome", "INFORMATION_NEEDED");
        values.put("question", "  من أي جهة صُوّرت؟ ");
        photo.put("conclusion", "");
        VerificationRound round = read(statement, photo);
        assertThat(round.question()).isEqualTo("من أي جهة صُوّرت؟");
        assertThat(round.assessments()).extracting(Assessment::evidenceItemId).containsExactly(Examples.STATEMENT.id());
    }

    @ParameterizedTest
    @CsvSource({
        "verificationOutcome, PERHAPS",
        "verificationOutcome, verified",
        "verificationOutcome, ''",
        "verificationSummary, ''",
        "verificationSummary, ' \t\u00a0\u200f '",
        "assessments, ''",
        "assessments, not json",
        "assessments, '{}'",
        "assessments, '[1]'",
        "assessments, '[] []'",
        "assessments, '[{\"evidenceItemId\":1}]'"
    })
    void aValueThatBreaksTheRulesIsRefusedByItsName(String name, String value) {
        values.put(name, value);
        assertThat(refusal().field()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verificationOutcome", "verificationSummary", "assessments"})
    void aVerificationLacksNothing(String name) {
        values.put(name, null);
        assertThat(refusal()).hasMessageContaining(name);
        values.remove(name);
        assertThat(refusal()).hasMessageContaining(name);
    }

    static Stream<Object> wrongTypes() {
        return Stream.of(17, 1.5, true, List.of("text"), Map.of("a", 1), new byte[] {1});
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aTextIsText(Object value) {
        values.put("verificationSummary", value);
        assertThat(refusal().field()).isEqualTo("verificationSummary");
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void anOutcomeIsACode(Object value) {
        values.put("verificationOutcome", value);
        assertThat(refusal().field()).isEqualTo("verificationOutcome");
    }

    @Test
    void aQuestionIsRequiredWhenInformationIsNeeded() {
        values.put("verificationOutcome", "INFORMATION_NEEDED");
        assertThat(refusal()).hasMessageContaining("question");
    }

    @Test
    void aQuestionIsAMessageAndNoLongerThanOne() {
        values.put("verificationOutcome", "INFORMATION_NEEDED");
        values.put("question", "س".repeat(5_000));
        assertThat(read().question()).hasSize(5_000);
        values.put("question", "س".repeat(5_001));
        assertThat(refusal().field()).isEqualTo("question");
    }

    @Test
    void aReasonIsRequiredWhenItIsNotAccepted() {
        values.put("verificationOutcome", "NOT_ACCEPTED");
        assertThat(refusal()).hasMessageContaining("reasonCode");
    }

    @Test
    void aSummaryHasTenThousandCharactersAtMost() {
        values.put("verificationSummary", "𐎠".repeat(10_000));
        assertThat(read().summary()).hasSize(20_000);
        values.put("verificationSummary", "𐎠".repeat(10_001));
        assertThat(refusal()).hasMessageContaining("verificationSummary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\ud800b", "\u009b31m"})
    void aTextThatNoDatabaseKeepsIsRefusedAndNotRepeated(String text) {
        values.put("verificationSummary", text);
        assertThat(refusal())
                .hasMessageContaining("verificationSummary")
                .message()
                .doesNotContain(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\u202egnp.exe", "'; drop table verification_round; --", "${7*7}"})
    void aTextThatLooksHostileIsOnlyText(String text) {
        values.put("verificationSummary", text);
        assertThat(read().summary()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verifiedBy", "editorialDecision", "question ", "Question", "evidenceItems", ""})
    void aVariableThatIsNotOfTheTaskIsRefusedByItsName(String name) {
        values.put(name, "x");
        assertThat(refusal().field()).isEqualTo(name.replace(' ', '?'));
    }

    @Test
    void theNameOfAForeignVariableIsNotRepeatedAsItCame() {
        values.put("<script>" + "x".repeat(1_000), "x");
        assertThat(refusal().getMessage()).doesNotContain("<").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "evidenceItemId, ''",
        "evidenceItemId, not-an-id",
        "evidenceItemId, 00000000-0000-0000-0000-000000000000",
        "conclusion, ''",
        "conclusion, TRUE",
        "evidenceStrength, ''",
        "evidenceStrength, STRONG",
        "methods, GEOLOCATED",
        "methods,",
        "findings, ''",
        "eventDate, 29-12-2021",
        "eventDate, 2021-02-30"
    })
    void anAssessmentThatBreaksTheRulesIsRefusedByItsPlaceAndName(String name, @Nullable String value) {
        photo.put(name, value);
        assertThat(refusal(statement, photo)).hasMessageContaining("assessments[1]." + name);
        assertThat(refusal(statement, photo).field()).isEqualTo("assessments");
    }

    @Test
    void methodsAreKnownCodes() {
        photo.put("methods", Arrays.asList("GEOLOCATED", "DOWSING"));
        assertThat(refusal(statement, photo)).hasMessageContaining("assessments[1].methods");
        photo.put("methods", Arrays.asList("GEOLOCATED", null));
        assertThat(refusal(statement, photo)).hasMessageContaining("assessments[1].methods");
    }

    @Test
    void anAssessmentHasNoFieldOfAnotherName() {
        photo.put("finding", "a slip of the pen must not lose a text");
        assertThat(refusal(statement, photo)).hasMessageContaining("assessments[1].finding");
    }

    @Test
    void findingsAndPlacesHaveTenThousandCharactersAtMost() {
        photo.put("findings", "م".repeat(10_001));
        assertThat(refusal(statement, photo)).hasMessageContaining("findings");
        photo.put("findings", "م".repeat(10_000));
        photo.put("eventPlace", "م".repeat(10_001));
        assertThat(refusal(statement, photo)).hasMessageContaining("eventPlace");
    }

    @Test
    void anAcceptedItemWithoutAnAssessmentIsNamedByItsNumber() {
        assertThat(refusal(statement)).hasMessageContaining("assessments").hasMessageContaining("رقم 2");
    }

    @Test
    void anItemIsAssessedOnce() {
        assertThat(refusal(statement, photo, Examples.assessment(Examples.PHOTO)))
                .hasMessageContaining("assessments[2].evidenceItemId");
    }

    @Test
    void aRefusedItemIsNotAssessed() {
        assertThat(refusal(statement, photo, Examples.assessment(Examples.REFUSED)))
                .hasMessageContaining("assessments[2].evidenceItemId");
    }

    @Test
    void anItemOfAnotherSubmissionIsNotAssessed() {
        photo.put("evidenceItemId", UUID.randomUUID().toString());
        assertThat(refusal(statement, photo)).hasMessageContaining("assessments[1].evidenceItemId");
    }

    @Test
    void aHugeOrEndlesslyNestedJsonIsRefusedLikeAnyOther() {
        values.put("assessments", "[".repeat(100_000));
        assertThat(refusal().field()).isEqualTo("assessments");
        values.put("assessments", "[\"" + "x".repeat(7_000_000) + "\"]");
        assertThat(refusal().field()).isEqualTo("assessments");
        values.put("assessments", "[1" + "0".repeat(100_000) + "]");
        assertThat(refusal().field()).isEqualTo("assessments");
        values.put("assessments", "[{\"findings\":\"a\",\"findings\":\"b\"}]");
        assertThat(refusal().field()).isEqualTo("assessments");
    }

    @SafeVarargs
    private VerificationRound read(Map<String, @Nullable Object>... assessments) {
        if (assessments.length > 0) {
            values.put("assessments", new ArrayList<>(List.of(assessments)));
        }
        return reader.read(Examples.completion(values), 1, Examples.ITEMS);
    }

    @SafeVarargs
    private InvalidCompletionException refusal(Map<String, @Nullable Object>... assessments) {
        return catchThrowableOfType(InvalidCompletionException.class, () -> read(assessments));
    }
}
