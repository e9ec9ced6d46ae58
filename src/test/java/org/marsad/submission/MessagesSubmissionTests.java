package org.marsad.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code a submitter can meet has words in both languages, and both languages say the same things. */
class MessagesSubmissionTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{(submission\\.[A-Za-z0-9_.-]+)[}(]");
    private static final Pattern CODE = Pattern.compile(
            "(?:problem\\(\"?\\w+\"?, |FieldProblem\\.of\\([^,]+, |FieldProblem\\([^,]+, |UNPROCESSABLE_ENTITY, \"[\\w-]+\", |given == null \\? )\"([A-Z_]+)\"");

    private final Properties arabic = bundle("messages-submission.properties");
    private final Properties english = bundle("messages-submission_en.properties");

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoneIsEmpty() {
        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(Stream.concat(arabic.values().stream(), english.values().stream()))
                .allMatch(sentence -> !sentence.toString().isEmpty());
    }

    @Test
    void everyStatusHasANameAndAnExplanation() {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            assertWorded("submission.status." + status);
            assertWorded("submission.status." + status + ".text");
        }
    }

    @Test
    void everyChoiceAndEveryReasonHasWords() {
        Stream.of(ReasonCode.values()).forEach(code -> assertWorded("submission.reason." + code));
        Stream.of(Relation.values()).forEach(code -> assertWorded("submission.form.relation." + code));
        Stream.of(Consent.values()).forEach(code -> assertWorded("submission.form.consent." + code + ".text"));
        Stream.of(Message.From.values()).forEach(code -> assertWorded("submission.status.messages." + code));
        Stream.of(org.marsad.evidence.EvidenceState.values())
                .forEach(code -> assertWorded("submission.status.files." + code));
    }

    @Test
    void everyErrorCodeInOurCodeHasASentence() throws IOException {
        List<String> codes = found(Path.of("src/main/java/org/marsad/submission"), CODE);
        assertThat(codes).contains("EMPTY", "TOO_LONG", "KEY_REUSED", "NO_SUCH_UPLOAD", "MISSING", "FUTURE_DATE");
        codes.forEach(code -> assertWorded("submission.error." + code));
    }

    @Test
    void everySentenceAPageAsksForIsThere() throws IOException {
        List<String> keys = found(RESOURCES.resolve("templates/submission"), KEY);
        assertThat(keys).hasSizeGreaterThan(60);
        keys.forEach(this::assertWorded);
    }

    private void assertWorded(String key) {
        assertThat(arabic.getProperty(key)).as(key).isNotBlank();
        assertThat(english.getProperty(key)).as(key).isNotBlank();
    }

    private static List<String> found(Path directory, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(MessagesSubmissionTests::text)
                    .flatMap(text -> pattern.matcher(text).results().map(result -> result.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bundle;
    }
}
