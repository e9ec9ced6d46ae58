package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.marsad.support.OnH2;

/** What no browser sends: each gets a calm answer, and nothing of it stays. */
@OnH2
class HostileMultipartTests extends SubmissionRoomTest {

    private static final String API = "/api/v1/submissions";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=a-boundary-that-is-longer-than-the-seventy-characters-that-rfc-2046-allows"
            })
    void aBoundaryThatIsMissingOrWrongIsUnreadable(String type) {
        HttpResponse<String> answer = submitter().post(API, type, form().publisher());
        assertThat(answer.statusCode()).isIn(400, 415);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
    }

    @Test
    void aBodyThatBreaksOffAnywhereLeavesNothing() {
        Multipart whole = form().file("files", "a.txt", "text/plain", new byte[5000]);
        byte[] body = whole.body();
        List<Long> before = traces();
        for (int end : List.of(0, 1, 50, body.length / 2, body.length - 100, body.length - 10)) {
            HttpResponse<String> answer = submitter()
                    .post(API, whole.contentType(), HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(body, end)));
            assertRefused(answer);
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void tenThousandPartsAreNotReadThrough() {
        Multipart parts = form();
        for (int i = 0; i < 10_000; i++) {
            parts.field("x" + i, "");
        }
        assertRefused(submitter().submit(parts));
        Multipart sources = form();
        for (int i = 0; i < 10_000; i++) {
            sources.field("source_url", "https://example.org/");
        }
        assertRefused(submitter().submit(sources));
    }

    @Test
    void aHugeHeaderIsUnreadable() {
        assertRefused(
                raw("Content-Disposition: form-data; name=\"statement\"\r\nX-Long: " + "x".repeat(1_000_000), "x"));
    }

    @Test
    void aFileNameKeepsNeitherPathNorControlNorDirection() {
        for (String name : List.of(
                "../../etc/passwd",
                "C:\\\\Windows\\\\passwd",
                "/etc/passwd",
                "pass\u202ewd",
                "pas\u0007swd",
                "\u2066passwd\u2069")) {
            JsonNode file = json(submitter().submit(form().file("files", name, "text/plain", new byte[] {'x'})))
                    .at("/files/0/name");
            assertThat(file.asText()).as(name).isEqualTo("passwd");
        }
    }

    @Test
    void aLongArabicFileNameIsKeptAsFarAsAnyDiskWouldAndReadable() {
        String name = "و".repeat(250) + ".txt";
        JsonNode answer = json(submitter().submit(form().file("files", name, "text/plain", new byte[] {'x'})));
        assertThat(answer.at("/files/0/name").asText()).startsWith("ووو").endsWith(".txt");
        JsonNode longer =
                json(submitter().submit(form().file("files", "x".repeat(3000), "text/plain", new byte[] {'x'})));
        assertThat(longer.at("/files/0/name").asText()).hasSizeBetween(1, 255);
    }

    @Test
    void aPartThatOnlyResemblesAFieldIsNone() {
        for (String name : List.of("Statement", "statement[]", "files[]", "")) {
            HttpResponse<String> answer = submitter()
                    .submit(new Multipart()
                            .field("promise", Submitter.PROMISE)
                            .field("consent", "PUBLISH")
                            .field(name, Submitter.STATEMENT));
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
        }
    }

    @Test
    void ofAFieldSentTwiceTheFirstCounts() {
        assertThat(submitter()
                        .submit(form().field("promise", "none").field("consent", "MAYBE"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aTextSentAsAFileIsATextAndAFileSentAsATextIsAFile() {
        JsonNode answer = json(submitter()
                .submit(new Multipart()
                        .field("promise", Submitter.PROMISE)
                        .field("consent", "PUBLISH")
                        .file("statement", "s.exe", "text/plain", Submitter.STATEMENT.getBytes(StandardCharsets.UTF_8))
                        .field("files", "bytes without a name")));
        assertThat(answer.get("files")).hasSize(1);
    }

    @Test
    void whatIsNoUtf8IsUnreadable() {
        for (byte[] bytes :
                new byte[][] {{(byte) 0xff, (byte) 0xfe}, {(byte) 0xc3}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}}) {
            assertRefused(submitter().submit(form().file("event_place", "", "text/plain", bytes)));
        }
    }

    @Test
    void charactersNoDatabaseTakesAreNamed() {
        for (String text : List.of("a\u0000b", "a\u0008b", "\u001b[31m")) {
            HttpResponse<String> answer = submitter().submit(form().field("event_place", text));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("INVALID_CHARACTERS");
        }
    }

    @Test
    void nestedMultipartsAreNotOpened() {
        HttpResponse<String> answer = raw(
                "Content-Disposition: form-data; name=\"files\"\r\nContent-Type: multipart/mixed; boundary=inner",
                "--inner\r\nContent-Disposition: attachment; filename=\"x\"\r\n\r\nx\r\n--inner--");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("files")).hasSize(1);
    }

    /** The usual parts, and one whose headers and content are written as they are. */
    private HttpResponse<String> raw(String headers, String content) {
        Multipart usual = form();
        String boundary = usual.contentType().substring(usual.contentType().indexOf('=') + 1);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\n" + headers + "\r\n\r\n" + content + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(usual.body());
        return submitter().post(API, usual.contentType(), HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "org.apache", "/tmp");
        assertThat(files("quarantine")).isZero();
    }
}
