package org.marsad.judges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.CopiedPromise;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every answer of the API is one that its description knows, header by header and property by property. */
@WholeMarsad
class DescribedAnswersTests {

    private static final byte[] NOTHING = new byte[0];
    private static final String WITHDRAWN = "described-and-withdrawn";
    private static final String WORDS = "وثيقة الانسحاب كما نشرتها الوزارة";
    private static final String[] JSON = {"Content-Type", "application/json"};

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private DescribedApi api;

    @BeforeEach
    void readTheDescription() {
        newsroom = new Newsroom(port, jdbc);
        api = new DescribedApi(port);
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        assertThat(api.wrongExamples()).isEmpty();
    }

    @Test
    void whatIsMissingOrNamedNowhereIsFound() {
        assertThat(api.problems("Problem", "{\"title\":1,\"stack\":\"at org.marsad\"}"))
                .hasSizeGreaterThan(3)
                .anyMatch(problem -> problem.contains("stack"))
                .anyMatch(problem -> problem.contains("detail"));
    }

    /** What no walk from outside brings about is left: failures, floods, and what depends on the moment. */
    @Test
    void everyAnswerThatIsDescribedComesAsDescribed() {
        Sent published = published();
        readTheRecord();
        submit();
        track(published);
        appeal();
        correct();
        upload();
        assertThat(api.unseen())
                .filteredOn(answer -> !answer.matches(".* (429|5\\d\\d)"))
                .containsExactlyInAnyOrder(
                        // Two at once: UploadProtocolTests, SubmissionApiTests.
                        "POST /api/v1/submissions 409",
                        "PATCH /api/v1/uploads/{id} 423",
                        "DELETE /api/v1/uploads/{id} 423",
                        // Larger than this walk should send: SubmissionApiTests.
                        "POST /api/v1/submissions 413",
                        // Once an entry is withdrawn for good, which the shared promise shall not suffer.
                        "GET /api/v1/evidence/{publicId} 410",
                        "POST /api/v1/corrections 410");
    }

    private void readTheRecord() {
        String evidence = newsroom.promise()
                .findParents("public_copy_url")
                .get(0)
                .path("id")
                .asText();
        CopiedPromise.store(jdbc, WITHDRAWN, "STARTED", null, Instant.parse("2026-01-01T00:00:00Z"));
        jdbc.sql("update promise set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(Instant.parse("2026-02-01T00:00:00Z")), WITHDRAWN)
                .update();
        CopiedPromise.changed(jdbc, WITHDRAWN);
        String promise = "/promises/" + Newsroom.PROMISE;
        for (String path : List.of(
                "/ratings",
                "/sectors",
                "/limits",
                "/team",
                "/promises",
                promise,
                promise + "/history",
                "/evidence/" + evidence)) {
            String tag = get(path, 200).headers().firstValue("ETag").orElseThrow();
            get(path, 304, "If-None-Match", tag);
            get(path, 406, "Accept", "image/png");
        }
        get("/promises?limit=1", 200);
        get("/promises?limit=none", 400);
        for (String path : List.of("/promises/nothing", "/promises/nothing/history", "/evidence/nothing")) {
            get(path, 404);
        }
        get("/promises/" + WITHDRAWN, 410);
        get("/promises/" + WITHDRAWN + "/history", 410);
    }

    private void submit() {
        post(201, Newsroom.form(WORDS).file("files", "a.png", "image/png", Pictures.drawn("png", 40, 40)));
        post(400, new Multipart().field("statement", WORDS));
        post(
                404,
                new Multipart()
                        .field("promise", "nothing")
                        .field("statement", WORDS)
                        .field("consent", "PUBLISH"));
        post(422, Newsroom.form("قصير"));
        Multipart form = Newsroom.form(WORDS);
        api.ask("POST", "/submissions", 406, form.body(), "Content-Type", form.contentType(), "Accept", "image/png");
        api.ask("POST", "/submissions", 415, "{}".getBytes(UTF_8), JSON);
    }

    private void track(Sent published) {
        get("/tracking", 200, "Authorization", "Bearer " + published.receipt());
        get("/tracking", 406, "Authorization", "Bearer " + published.receipt(), "Accept", "image/png");
        get("/tracking", 401);
        Sent waiting = newsroom.submit(WORDS);
        write("/tracking/messages", 201, waiting.receipt(), Map.of("text", WORDS));
        refusals("/tracking/messages", waiting);
        act("/tracking/withdrawal", 406, waiting.receipt(), "Accept", "image/png");
        act("/tracking/withdrawal", 200, waiting.receipt());
        act("/tracking/withdrawal", 409, waiting.receipt());
        act("/tracking/withdrawal", 401, "0000 0000 0000 0000");
        write("/tracking/messages", 409, waiting.receipt(), Map.of("text", WORDS));
    }

    private void appeal() {
        Sent refused = newsroom.submit(WORDS);
        newsroom.complete(
                "analyst1",
                newsroom.awaitTask(refused, "verifyEvidence"),
                Map.of(
                        "verificationOutcome",
                        "NOT_ACCEPTED",
                        "verificationSummary",
                        WORDS,
                        "reasonCode",
                        "UNVERIFIABLE"));
        newsroom.awaitStatus(refused, "NOT_ACCEPTED");
        get("/tracking", 200, "Authorization", "Bearer " + refused.receipt());
        refusals("/tracking/appeal", refused);
        write("/tracking/appeal", 201, refused.receipt(), Map.of("text", WORDS));
        write("/tracking/appeal", 409, refused.receipt(), Map.of("text", WORDS));
    }

    private void refusals(String path, Sent sent) {
        String bearer = "Bearer " + sent.receipt();
        write(path, 401, "0000 0000 0000 0000", Map.of("text", WORDS));
        write(path, 422, sent.receipt(), Map.of("text", "x".repeat(5001)));
        api.ask("POST", path, 400, "{".getBytes(UTF_8), "Authorization", bearer, JSON[0], JSON[1]);
        api.ask("POST", path, 415, "text".getBytes(UTF_8), "Authorization", bearer, JSON[0], "text/plain");
        write(path, 413, sent.receipt(), Map.of("text", "x".repeat(70_000)));
        byte[] body = json(Map.of("text", WORDS));
        api.ask("POST", path, 406, body, "Authorization", bearer, JSON[0], JSON[1], "Accept", "image/png");
    }

    private void correct() {
        String entry = newsroom.promise().path("timeline").get(0).path("id").asText();
        Map<String, String> asked = Map.of("promise", Newsroom.PROMISE, "timeline_entry", entry, "text", WORDS);
        api.ask("POST", "/corrections", 201, json(asked), JSON);
        api.ask("POST", "/corrections", 406, json(asked), JSON[0], JSON[1], "Accept", "image/png");
        api.ask("POST", "/corrections", 415, json(asked), JSON[0], "text/plain");
        api.ask("POST", "/corrections", 400, json(Map.of("text", WORDS)), JSON);
        api.ask("POST", "/corrections", 404, json(unknown(entry)), JSON);
        api.ask("POST", "/corrections", 422, json(text(entry, 20_001)), JSON);
        api.ask("POST", "/corrections", 413, json(text(entry, 200_000)), JSON);
    }

    private void upload() {
        String[] tus = {"Tus-Resumable", "1.0.0"};
        api.ask("OPTIONS", "/uploads", 204, NOTHING);
        api.ask("POST", "/uploads", 412, NOTHING, "Upload-Length", "4");
        api.ask("POST", "/uploads", 400, NOTHING, tus[0], tus[1], "Upload-Length", "four");
        api.ask("POST", "/uploads", 413, NOTHING, tus[0], tus[1], "Upload-Length", "99999999999");
        HttpResponse<String> begun = api.ask(
                "POST",
                "/uploads",
                201,
                NOTHING,
                tus[0],
                tus[1],
                "Upload-Length",
                "4",
                "Upload-Metadata",
                "filename " + Base64.getEncoder().encodeToString("a.txt".getBytes(UTF_8)));
        String location = begun.headers().firstValue("Location").orElseThrow();
        String path = location.substring(location.indexOf("/uploads"));
        String none = "/uploads/" + "0".repeat(32);
        for (String method : List.of("HEAD", "DELETE")) {
            api.ask(method, none, 404, NOTHING, tus);
            api.ask(method, path, 412, NOTHING);
        }
        api.ask("HEAD", path, 200, NOTHING, tus);
        part(path, 412, "ab", "Upload-Offset", "0");
        part(none, 404, "ab", tus[0], tus[1], "Upload-Offset", "0");
        part(path, 400, "ab", tus[0], tus[1], "Upload-Offset", "none");
        part(path, 409, "ab", tus[0], tus[1], "Upload-Offset", "2");
        part(
                path,
                460,
                "ab",
                tus[0],
                tus[1],
                "Upload-Offset",
                "0",
                "Upload-Checksum",
                "sha256 " + Base64.getEncoder().encodeToString(new byte[32]));
        part(path, 413, "abcdefgh", tus[0], tus[1], "Upload-Offset", "0");
        api.ask("PATCH", path, 415, "ab".getBytes(UTF_8), tus[0], tus[1], "Upload-Offset", "0", JSON[0], JSON[1]);
        part(
                path,
                204,
                "ab",
                tus[0],
                tus[1],
                "Upload-Offset",
                api.ask("HEAD", path, 200, NOTHING, tus)
                        .headers()
                        .firstValue("Upload-Offset")
                        .orElseThrow());
        api.ask("DELETE", path, 204, NOTHING, tus);
    }

    private void part(String path, int expected, String part, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/offset+octet-stream";
        api.ask("PATCH", path, expected, part.getBytes(UTF_8), all);
    }

    private HttpResponse<String> get(String path, int expected, String... headers) {
        return api.ask("GET", path, expected, NOTHING, headers);
    }

    private void post(int expected, Multipart form) {
        api.ask("POST", "/submissions", expected, form.body(), "Content-Type", form.contentType());
    }

    private void act(String path, int expected, String receipt, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + receipt;
        api.ask("POST", path, expected, NOTHING, all);
    }

    private void write(String path, int expected, String receipt, Map<String, ?> body) {
        api.ask("POST", path, expected, json(body), "Authorization", "Bearer " + receipt, JSON[0], JSON[1]);
    }

    private static Map<String, String> unknown(String entry) {
        return Map.of("promise", "nothing", "timeline_entry", entry, "text", WORDS);
    }

    private static Map<String, String> text(String entry, int length) {
        return Map.of("promise", Newsroom.PROMISE, "timeline_entry", entry, "text", "x".repeat(length));
    }

    private static byte[] json(Map<String, ?> fields) {
        return new ObjectMapper().valueToTree(fields).toString().getBytes(UTF_8);
    }

    private Sent published() {
        Sent sent = newsroom.submit(
                Newsroom.form(WORDS).file("files", "a.png", "image/png", Pictures.drawn("png", 640, 420)));
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, WORDS));
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(WORDS));
        newsroom.awaitStatus(sent, "PUBLISHED");
        return sent;
    }
}
