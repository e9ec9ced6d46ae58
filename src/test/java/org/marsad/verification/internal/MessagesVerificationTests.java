package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceReason;
import org.marsad.evidence.EvidenceState;
import org.marsad.inspection.Finding;
import org.marsad.submission.Consent;
import org.marsad.submission.Message;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Relation;
import org.marsad.submission.SubmissionStatus;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.marsad.verification.Verifications.AppealOutcome;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.marsad.verification.Verifications.EditorialDecision;

/** Every code that the staff page can meet has words in both languages. */
class MessagesVerificationTests {

    private static final Properties ARABIC = read("/messages-verification.properties");
    private static final Properties ENGLISH = read("/messages-verification_en.properties");

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("status", SubmissionStatus.values()),
                Arguments.of("consent", Consent.values()),
                Arguments.of("relation", Relation.values()),
                Arguments.of("kind", EvidenceKind.values()),
                Arguments.of("state", EvidenceState.values()),
                Arguments.of("warning", Finding.values()),
                Arguments.of("itemReason", EvidenceReason.values()),
                Arguments.of("from", Message.From.values()),
                Arguments.of("outcome", AnalystOutcome.values()),
                Arguments.of("reason", ReasonCode.values()),
                Arguments.of("conclusion", Conclusion.values()),
                Arguments.of("strength", EvidenceStrength.values()),
                Arguments.of("method", VerificationMethod.values()),
                Arguments.of("decision", EditorialDecision.values()),
                Arguments.of("confirmation", ConfirmationOutcome.values()),
                Arguments.of("appeal", AppealOutcome.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasWords(String kind, Enum<?>[] values) {
        assertThat(ARABIC.stringPropertyNames())
                .containsAll(Arrays.stream(values)
                        .map(value -> "verification." + kind + "." + value.name())
                        .toList());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ENGLISH.stringPropertyNames()).isEqualTo(ARABIC.stringPropertyNames());
    }

    private static Properties read(String bundle) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesVerificationTests.class.getResourceAsStream(bundle)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
