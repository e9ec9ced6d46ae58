package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.marsad.support.StaffClient;
import org.marsad.support.Tables;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole main job, sent by a browser that tells everything it can about its owner: whoever then reads the log, the
 * database, the engine's history and what is public finds nothing that points to them.
 */
@WholeMarsad
@ExtendWith(OutputCaptureExtension.class)
class SubmitterTracesTests {

    private static final String STATEMENT = "إفادة-8146 رأيت الشاحنات تغادر القاعدة";
    private static final String FILE = "صورة-zq2297.jpg";
    private static final String MESSAGE = "رسالة-6604 كان ذلك عند الغروب";
    private static final List<String> WHO = List.of(
            "203.0.113.199", "TellingBrowser/9.9", "portal.ministry.example", "ku-IQ-x-telling", "telling-cookie-4471");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
    }

    @Test
    void theMainJobLeavesNothingThatPointsToASubmitter(CapturedOutput log) {
        Sent sent = send();
        String digits = sent.receipt().replace(" ", "");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "خلاصة-5530"));
        newsroom.complete(
                "editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("غادرت الشاحنات."));
        newsroom.awaitStatus(sent, "PUBLISHED");

        for (String trace : WHO) {
            assertThat(log.getAll()).doesNotContain(trace);
            assertThat(Tables.holding(jdbc, trace)).as(trace).isEmpty();
        }
        for (String secret : List.of(sent.receipt(), digits)) {
            assertThat(log.getAll()).doesNotContain(secret);
            assertThat(Tables.holding(jdbc, secret)).isEmpty();
        }
        for (String word : List.of("إفادة-8146", "zq2297", "رسالة-6604", "خلاصة-5530")) {
            assertThat(log.getAll()).doesNotContain(word);
            assertThat(Tables.holding(jdbc, word)).noneMatch(table -> table.startsWith("act_"));
        }
        assertThatNothingPublicTellsWhen(sent);
    }

    private Sent send() {
        Multipart form = Newsroom.form(STATEMENT).file("files", FILE, "image/jpeg", Pictures.drawn("jpg", 320, 240));
        HttpResponse<String> answer = send(request("/api/v1/submissions")
                .header("Content-Type", form.contentType())
                .POST(form.publisher()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        Sent sent = newsroom.sent(Newsroom.json(answer.body()).path("receipt").asText());
        assertThat(send(authorised("/api/v1/tracking", sent)).statusCode()).isEqualTo(200);
        assertThat(send(authorised("/api/v1/tracking/messages", sent)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + MESSAGE + "\"}")))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> page = send(request("/ar/track")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "receipt=" + sent.receipt().replace(' ', '+'))));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.uri().getRawQuery()).isNull();
        return sent;
    }

    /** Neither the second at which something was sent, nor a file's own time, is in anything that anybody may read. */
    private void assertThatNothingPublicTellsWhen(Sent sent) {
        String second = newsroom.track(sent).path("submitted_at").asText().substring(0, 19);
        JsonNode evidence = published(sent).path("evidence").get(0);
        StaffClient stranger = StaffClient.stranger(port);
        for (String path : List.of(
                "/api/v1/promises/" + Newsroom.PROMISE,
                "/ar/promises/" + Newsroom.PROMISE,
                "/api/v1/evidence/" + evidence.path("id").asText(),
                "/ar/evidence/" + evidence.path("id").asText(),
                "/feed.atom")) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain(second, "submitted", sent.id().toString());
        }
        String copy = evidence.path("public_copy_url").asText();
        if (!copy.isEmpty() && !copy.equals("null")) {
            HttpResponse<String> answer = stranger.get(URI.create(copy).getRawPath());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        }
    }

    private JsonNode published(Sent sent) {
        String entry = newsroom.track(sent).at("/outcome/timeline_entry_url").asText();
        for (JsonNode each : newsroom.promise().path("timeline")) {
            if (entry.endsWith("#entry-" + each.path("id").asText())) {
                return each;
            }
        }
        throw new AssertionError(entry);
    }

    private HttpRequest.Builder authorised(String path, Sent sent) {
        return request(path).header("Authorization", "Bearer " + sent.receipt());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", WHO.get(0))
                .header("Forwarded", "for=" + WHO.get(0))
                .header("User-Agent", WHO.get(1))
                .header("Referer", "https://" + WHO.get(2) + "/desk")
                .header("Accept-Language", WHO.get(3) + ", ar;q=0.5")
                .header("Cookie", "JSESSIONID=" + WHO.get(4));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
