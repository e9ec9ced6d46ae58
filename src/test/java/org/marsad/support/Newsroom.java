package org.marsad.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drives a running Marsad as its people do: submitters over the public API, staff over Camunda's REST API. */
public final class Newsroom {

    public static final String PROMISE = "coalition-presence";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    private final int port;
    private final JdbcClient jdbc;

    public Newsroom(int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    /** A submission with its receipt and its internal id, which is the business key of its process. */
    public record Sent(String receipt, UUID id) {}

    public static Multipart form(String statement) {
        return new Multipart()
                .field("promise", PROMISE)
                .field("statement", statement)
                .field("consent", "PUBLISH");
    }

    public Sent submit(String statement) {
        return submit(form(statement));
    }

    public Sent submit(Multipart form) {
        HttpResponse<String> answer = new SubmitterClient(port).submit(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return sent(json(answer.body()).path("receipt").asText());
    }

    /** The newest submission, whose receipt this is. */
    public Sent sent(String receipt) {
        UUID id = jdbc.sql("select id from submission order by number desc fetch first 1 row only")
                .query(UUID.class)
                .single();
        return new Sent(receipt, id);
    }

    public JsonNode track(Sent sent) {
        return json(new SubmitterClient(port).track(sent.receipt()).body());
    }

    public HttpResponse<String> reply(Sent sent, String text) {
        return new SubmitterClient(port).write(sent.receipt(), text);
    }

    public HttpResponse<String> withdraw(Sent sent) {
        return new SubmitterClient(port).withdraw(sent.receipt());
    }

    public HttpResponse<String> appeal(Sent sent, String text) {
        return new SubmitterClient(port).appeal(sent.receipt(), text);
    }

    /** Publishes a picture on {@link #PROMISE}, as an analyst and an editor do. */
    public Sent publishPicture() {
        Sent sent = submit(
                form("صورة القاعدة بعد إخلائها").file("files", "a.jpg", "image/jpeg", Pictures.drawn("jpg", 640, 420)));
        String task = awaitTask(sent, "verifyEvidence");
        complete("analyst1", task, verified("analyst1", task, "مطابقة"));
        complete(
                "editor1",
                awaitTask(sent, "approveAssessment"),
                approved("أُخليت القاعدة وسُلّمت إلى القوات العراقية."));
        awaitStatus(sent, "PUBLISHED");
        return sent;
    }

    /** Waits until the submitter would see this status. */
    public void awaitStatus(Sent sent, String status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(track(sent).path("status").asText()).isEqualTo(status));
    }

    /** Waits for the submission's open task of this kind, as an administrator sees it; its id. */
    public String awaitTask(Sent sent, String definitionKey) {
        StaffClient admin = StaffClient.basic(port, "admin");
        List<String> found = new ArrayList<>();
        await().atMost(SOON).until(() -> {
            JsonNode tasks = json(admin.engineGet(
                            "/task?processInstanceBusinessKey=" + sent.id() + "&taskDefinitionKey=" + definitionKey)
                    .body());
            tasks.forEach(task -> found.add(task.path("id").asText()));
            return !found.isEmpty();
        });
        return found.get(0);
    }

    public StaffClient staff(String username) {
        return StaffClient.basic(port, username);
    }

    /** Claims and completes; fails unless the engine took it. */
    public void complete(String username, String task, Map<String, ?> variables) {
        assertThat(claim(staff(username), task, username).statusCode()).isEqualTo(204);
        HttpResponse<String> answer = tryToComplete(staff(username), task, variables);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    public static HttpResponse<String> claim(StaffClient client, String task, String username) {
        return client.enginePost("/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
    }

    public static HttpResponse<String> tryToComplete(StaffClient client, String task, Map<String, ?> variables) {
        return client.enginePost("/task/" + task + "/complete", body(variables));
    }

    /** The variables as Camunda's REST API takes them; lists as Json. */
    public static String body(Map<String, ?> variables) {
        Map<String, Object> sent = new LinkedHashMap<>();
        variables.forEach((name, value) -> sent.put(
                name,
                value instanceof Collection<?>
                        ? Map.of("value", write(value), "type", "Json")
                        : Map.of("value", value)));
        return write(Map.of("variables", sent));
    }

    /** What an analyst sends who verified every accepted item. */
    public Map<String, Object> verified(String username, String task, String words) {
        List<Map<String, Object>> assessments = new ArrayList<>();
        for (JsonNode item : evidenceItems(username, task)) {
            if (item.path("state").asText().equals("ACCEPTED")) {
                assessments.add(Map.of(
                        "evidenceItemId",
                        item.path("evidenceItemId").asText(),
                        "conclusion",
                        "CORROBORATES",
                        "evidenceStrength",
                        "PROBABLE",
                        "methods",
                        List.of("SECOND_SOURCE"),
                        "findings",
                        words));
            }
        }
        return Map.of("verificationOutcome", "VERIFIED", "verificationSummary", words, "assessments", assessments);
    }

    /** The contract's Json variable as this person is shown it. */
    public JsonNode evidenceItems(String username, String task) {
        JsonNode variables = json(staff(username)
                .engineGet("/task/" + task + "/variables?deserializeValues=false")
                .body());
        assertThat(variables.path("evidenceItems").path("type").asText()).isEqualTo("Json");
        return json(variables.path("evidenceItems").path("value").asText());
    }

    /** What an editor sends who publishes an event without touching the rating. */
    public static Map<String, Object> approved(String words) {
        return Map.of(
                "editorialDecision", "APPROVED",
                "entryDate", "2021-12-30",
                "entryPrecision", "DAY",
                "entryTextAr", words);
    }

    public static Map<String, Object> with(Map<String, Object> variables, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return more;
    }

    /** The promise as the public sees it. */
    public JsonNode promise() {
        return promise(PROMISE);
    }

    /** Another promise as the public sees it. */
    public JsonNode promise(String id) {
        return json(StaffClient.stranger(port).get("/api/v1/promises/" + id).body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
