package org.marsad.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for corrections over the public API, and lets editors decide over Camunda's REST API. */
public final class CorrectionDesk {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final int port;
    private final JdbcClient jdbc;
    private final Newsroom newsroom;

    public CorrectionDesk(int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
        this.newsroom = new Newsroom(port, jdbc);
    }

    /** A request with its receipt and its internal id, which is the business key of its process. */
    public record Asked(String receipt, UUID id) {}

    /** Publishes an entry out of a submission; the submission and the id of the entry. */
    public Published publish(String words) {
        Newsroom.Sent sent = newsroom.submit(Newsroom.form(words)
                .file("files", "note.txt", "text/plain", words.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, words));
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(words));
        newsroom.awaitStatus(sent, "PUBLISHED");
        String url =
                newsroom.track(sent).path("outcome").path("timeline_entry_url").asText();
        return new Published(sent, url.substring(url.indexOf("#entry-") + 7));
    }

    /** A submission and the entry it became. */
    public record Published(Newsroom.Sent sent, String entry) {}

    public Asked ask(String entry, String text) {
        HttpResponse<String> answer =
                tryToAsk(Map.of("promise", Newsroom.PROMISE, "timeline_entry", entry, "text", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Asked(Newsroom.json(answer.body()).path("receipt").asText(), newest());
    }

    public UUID newest() {
        return jdbc.sql("select id from correction_request order by number desc fetch first 1 row only")
                .query(UUID.class)
                .single();
    }

    public HttpResponse<String> tryToAsk(Map<String, ?> fields, String... headers) {
        return StaffClient.stranger(port).send("POST", "/api/v1/corrections", json(fields), headers);
    }

    /** Waits for the open task of this kind; its id. */
    public String awaitTask(UUID request, String definitionKey) {
        return newsroom.awaitTask(new Newsroom.Sent("", request), definitionKey);
    }

    public void decide(String editor, UUID request, Map<String, ?> variables) {
        newsroom.complete(editor, awaitTask(request, "decideCorrection"), variables);
    }

    public void confirm(String editor, UUID request, Map<String, ?> variables) {
        newsroom.complete(editor, awaitTask(request, "confirmCorrection"), variables);
    }

    public JsonNode track(Asked asked) {
        return newsroom.track(new Newsroom.Sent(asked.receipt(), asked.id()));
    }

    public void awaitStatus(Asked asked, String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(track(asked).path("status").asText()).isEqualTo(status));
    }

    /** An entry of the promise as the public sees it. */
    public JsonNode entry(String id) {
        for (JsonNode entry : newsroom.promise().path("timeline")) {
            if (entry.path("id").asText().equals(id)) {
                return entry;
            }
        }
        throw new AssertionError("no entry " + id);
    }

    public static Map<String, Object> accepted(String words) {
        return Map.of("correctionDecision", "ACCEPTED", "correctionTextAr", words);
    }

    public static Map<String, Object> withdrawn(String reason) {
        return Map.of("correctionDecision", "WITHDRAW_ENTRY", "reasonPublicAr", reason);
    }

    public static Map<String, Object> rejected(String explanation) {
        return Map.of("correctionDecision", "REJECTED", "explanation", explanation);
    }

    private static String json(Map<String, ?> fields) {
        try {
            return new ObjectMapper().writeValueAsString(fields);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
