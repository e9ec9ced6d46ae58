package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.Relation;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.Submissions;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.springframework.beans.factory.annotation.Autowired;

/** POST /submissions, answer by answer as the HTTP contract has it. */
abstract class SubmissionApiTests extends SubmissionRoomTest {

    private static final byte[] NOTE = "ملاحظة".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Submissions submissions;

    @Test
    void whatIsTakenIsAnsweredWithAReceiptAndTheProofOfEachFile() throws Exception {
        HttpResponse<String> answer = submitter()
                .submit(form().file("files", "note.txt", "text/plain", NOTE)
                        .file("files", "b.txt", "text/plain", new byte[0]));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        JsonNode body = json(answer);
        assertThat(body.get("receipt").asText()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(body.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(Instant.parse(body.get("expected_by").asText()))
                .isAfter(Instant.parse(body.get("submitted_at").asText()));
        assertThat(body.get("files")).hasSize(2);
        JsonNode file = body.get("files").get(0);
        assertThat(file.get("name").asText()).isEqualTo("note.txt");
        assertThat(file.get("size").asInt()).isEqualTo(NOTE.length);
        assertThat(file.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(NOTE)));
        assertThat(file.get("salt").asText()).matches("[0-9a-f]{64}");
        assertThat(body.get("files").get(1).get("salt")).isNotEqualTo(file.get("salt"));
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void whatIsTakenIsStoredAndItsProcessStartedOnce() {
        int before = process.started().size();
        submitter().receiptFor(form().field("relation", "WITNESS").field("event_date", "2021-12-29"));
        assertThat(process.started()).hasSize(before + 1);
        UUID id = process.started().get(before);
        Submission stored = submissions.find(id).orElseThrow();
        assertThat(stored.statement()).isEqualTo(Submitter.STATEMENT);
        assertThat(stored.relation()).isEqualTo(Relation.WITNESS);
        assertThat(stored.eventDate()).isEqualTo("2021-12-29");
        assertThat(jdbc.sql("select count(*) from evidence_item where submission_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNamelessEmptyPartIsNoFileButANamedOneIs() {
        JsonNode body = json(submitter()
                .submit(form().file("files", "", "application/octet-stream", new byte[0])
                        .file("files", "empty.pdf", "application/pdf", new byte[0])));
        assertThat(body.get("files")).hasSize(1);
        assertThat(body.get("files").get(0).get("name").asText()).isEqualTo("empty.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"promise", "statement", "consent"})
    void aRequiredPartThatIsNotThereIsNamed(String missing) {
        Multipart form = new Multipart();
        for (String[] part : new String[][] {
            {"promise", Submitter.PROMISE}, {"statement", Submitter.STATEMENT}, {"consent", "PUBLISH"}
        }) {
            if (!part[0].equals(missing)) {
                form.field(part[0], part[1]);
            }
        }
        HttpResponse<String> answer = submitter().submit(form, "Accept-Language", "en");
        assertProblem(answer, 400);
        assertThat(json(answer).get("errors")).hasSize(1);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(missing);
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("MISSING");
        assertThat(json(answer).at("/errors/0/message").asText()).contains("required");
    }

    @Test
    void aPromiseThatDoesNotExistIsNotFound() {
        List<Long> before = traces();
        for (String id : List.of("no-such-promise", "", "../x", "a\u0000b", "x".repeat(300))) {
            HttpResponse<String> answer = submitter()
                    .submit(new Multipart()
                            .field("promise", id)
                            .field("statement", Submitter.STATEMENT)
                            .field("consent", "PUBLISH")
                            .file("files", "n.txt", "text/plain", NOTE));
            assertProblem(answer, 404);
        }
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void aFileOverTheLimitIsRefusedByNameAndNothingStays() {
        List<Long> before = traces();
        HttpResponse<String> answer = submitter()
                .submit(
                        form().file("files", "small.txt", "text/plain", NOTE)
                                .file("files", "long.mp4", "video/mp4", new byte[64 * 1024 + 1]),
                        "Accept-Language",
                        "en");
        assertProblem(answer, 413);
        assertThat(json(answer).get("detail").asText()).contains("long.mp4");
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void aFileOfExactlyTheLimitIsTaken() {
        assertThat(submitter()
                        .submit(form().file("files", "full.bin", "application/octet-stream", new byte[64 * 1024]))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/mixed"})
    void aBodyOfAnotherTypeIsNotSupported(String type) {
        HttpResponse<String> answer =
                submitter().post("/api/v1/submissions", type, HttpRequest.BodyPublishers.ofString("{}"));
        assertProblem(answer, 415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consent|MAYBE|UNKNOWN_CODE",
                "consent|publish|UNKNOWN_CODE",
                "relation|MINISTER|UNKNOWN_CODE",
                "event_date|29.12.2021|INVALID_DATE",
                "event_date|2021-02-30|INVALID_DATE",
                "event_date|1492-01-01|INVALID_DATE",
                "event_date|2999-01-01|FUTURE_DATE",
                "source_url|javascript:alert(1)|INVALID_ADDRESS",
                "source_url|ftp://example.org/x|INVALID_ADDRESS",
                "source_url|www.example.org|INVALID_ADDRESS",
                "source_url|'http://x/\n/foo'|INVALID_ADDRESS",
                "source_url|'http://x/\u202egpj.exe'|INVALID_ADDRESS",
                "language|fr|UNKNOWN_CODE",
                "contact_email|nobody|INVALID_EMAIL",
                "contact_email|'a\0b@example.org'|INVALID_EMAIL",
                "contact_email|'a\u202eb@example.org'|INVALID_EMAIL",
                "uploads|2f1c|NO_SUCH_UPLOAD"
            })
    void aFieldOutOfRangeIsNamedWithACodeAndASentence(String field, String value, String code) {
        Multipart form = new Multipart().field("promise", Submitter.PROMISE).field("statement", Submitter.STATEMENT);
        if (!field.equals("consent")) {
            form.field("consent", "VERIFY_ONLY");
        }
        List<Long> before = traces();
        for (String language : List.of("ar", "en")) {
            HttpResponse<String> answer = submitter().submit(form.field(field, value), "Accept-Language", language);
            assertProblem(answer, 422);
            assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
            assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo(code);
            assertThat(json(answer).at("/errors/0/message").asText()).isNotBlank();
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void aStatementKeepsItsBounds() {
        assertStatement(" \n ", 422, "EMPTY");
        assertStatement("قصيرة جداً", 422, "TOO_SHORT");
        assertStatement("x".repeat(20_001), 422, "TOO_LONG");
        assertStatement("ي".repeat(200_000), 422, "TOO_LONG");
        assertStatement("x".repeat(20) + "\u0000", 422, "INVALID_CHARACTERS");
        assertStatement("ي".repeat(20_000), 201, "");
        assertStatement("x".repeat(20), 201, "");
    }

    private void assertStatement(String statement, int status, String code) {
        HttpResponse<String> answer = submitter()
                .submit(new Multipart()
                        .field("promise", Submitter.PROMISE)
                        .field("consent", "PUBLISH")
                        .field("statement", statement));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void withAFileOrASourceAShortStatementIsEnough() {
        Multipart shortOne = new Multipart()
                .field("promise", Submitter.PROMISE)
                .field("consent", "PUBLISH")
                .field("statement", "انظر")
                .field("source_url", "https://example.org/خبر?id=1");
        assertThat(submitter().submit(shortOne).statusCode()).isEqualTo(201);
    }

    @Test
    void moreSourcesOrFilesThanTheContractHasAreTooMany() {
        Multipart sources = form();
        Multipart files = form();
        for (int i = 0; i < 21; i++) {
            sources.field("source_url", "https://example.org/" + i);
            files.file("files", i + ".txt", "text/plain", NOTE);
        }
        for (Multipart form : List.of(sources, files)) {
            HttpResponse<String> answer = submitter().submit(form);
            assertProblem(answer, 422);
            assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("TOO_MANY");
        }
        assertThat(files("quarantine")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault", "quarantine"})
    void aDiskThatCannotTakeItIsToldSoAndNothingHalfStoredStays(String folder) throws Exception {
        List<Long> before = traces();
        String key = UUID.randomUUID().toString();
        Multipart form = form().file("files", "n.txt", "text/plain", NOTE);
        without(folder, () -> {
            HttpResponse<String> answer = submitter().submit(form, "Idempotency-Key", key);
            assertProblem(answer, 503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
        assertThat(submitter().submit(form, "Idempotency-Key", key).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aProcessThatCannotStartTakesEverythingBack() {
        List<Long> before = traces();
        String key = UUID.randomUUID().toString();
        Multipart form = form().file(
                        "files",
                        "n.txt",
                        "text/plain",
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        process.onNextStart(() -> {
            throw new IllegalStateException("the engine refuses");
        });
        HttpResponse<String> answer = submitter().submit(form, "Idempotency-Key", key);
        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("engine refuses", "IllegalState", "org.");
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
        assertThat(submitter().submit(form, "Idempotency-Key", key).statusCode())
                .isEqualTo(201);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("title").asText()).isNotBlank();
        assertThat(json(answer).get("detail").asText()).isNotBlank();
    }
}
