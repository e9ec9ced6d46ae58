package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.Tables;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what to a task, over both ways into the engine, and what a completion must hold. */
@WholeMarsad
class TaskGuardTests {

    private static final String STATEMENT = "رأيت القوات تغادر القاعدة صباحاً";

    /** The two ways into the engine: a client's and Tasklist's. */
    enum Way {
        ENGINE_REST,
        WEBAPPS;

        StaffClient as(String username, int port) {
            return this == ENGINE_REST ? StaffClient.basic(port, username) : StaffClient.session(port, username);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private StaffAccounts accounts;

    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        accounts.createIfAbsent("both", StaffClient.PASSWORD, Set.of(StaffRole.ANALYST, StaffRole.EDITOR));
    }

    @ParameterizedTest
    @EnumSource
    void anAnalystNeitherSeesNorClaimsNorCompletesAnEditorsTask(Way way) {
        String task = approval(newsroom.submit(STATEMENT), "analyst1");
        StaffClient analyst = way.as("analyst2", port);
        assertThat(analyst.engineGet("/task/" + task).statusCode()).isEqualTo(404);
        assertThat(analyst.engineGet("/task").body()).doesNotContain(task);
        assertThat(Newsroom.claim(analyst, task, "analyst2").statusCode()).isEqualTo(403);
        assertThat(complete(analyst, task, Newsroom.approved("نص")).statusCode())
                .isEqualTo(403);
        assertThat(submit(analyst, task, Newsroom.approved("نص")).statusCode()).isEqualTo(403);
        assertUntouched(task);
    }

    @ParameterizedTest
    @EnumSource
    void whoVerifiedNeitherClaimsNorCompletesTheApproval(Way way) {
        String task = approval(newsroom.submit(STATEMENT), "both");
        StaffClient both = way.as("both", port);
        assertThat(Newsroom.claim(both, task, "both").statusCode()).isEqualTo(403);
        assertThat(complete(both, task, Newsroom.approved("نص")).statusCode()).isEqualTo(403);
        assertThat(submit(both, task, Newsroom.approved("نص")).statusCode()).isEqualTo(403);
        assertUntouched(task);
        newsroom.complete("editor1", task, Newsroom.approved("نص"));
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorHandsTheApprovalToNobody(Way way) {
        String task = approval(newsroom.submit(STATEMENT), "both");
        StaffClient admin = way.as("admin", port);
        for (String username : List.of("both", "editor1", "admin")) {
            String body = "{\"userId\":\"" + username + "\"}";
            assertThat(admin.enginePost("/task/" + task + "/assignee", body).statusCode())
                    .isEqualTo(403);
            assertThat(admin.enginePost("/task/" + task + "/claim", body).statusCode())
                    .isEqualTo(403);
            assertThat(admin.enginePost("/task/" + task + "/delegate", body).statusCode())
                    .isEqualTo(403);
        }
        assertThat(admin.engine("PUT", "/task/" + task, "{\"name\":\"x\",\"assignee\":\"both\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(complete(admin, task, Newsroom.approved("نص")).statusCode()).isEqualTo(403);
        assertThat(admin.enginePost("/task/" + task + "/resolve", "{}").statusCode())
                .isEqualTo(403);
        assertUntouched(task);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverClaimsClaimsForThemselvesAndOnlyTheyGoOn(Way way) {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        StaffClient analyst = way.as("analyst1", port);
        assertThat(Newsroom.claim(analyst, task, "analyst2").statusCode()).isEqualTo(403);
        assertUntouched(task);
        assertThat(Newsroom.claim(analyst, task, "analyst1").statusCode()).isEqualTo(204);
        StaffClient other = way.as("analyst2", port);
        assertThat(Newsroom.claim(other, task, "analyst2").statusCode()).isEqualTo(403);
        assertThat(other.enginePost("/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(403);
        assertThat(complete(other, task, newsroom.verified("analyst2", task, "نعم"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.enginePost("/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void tasksEndByTheirFormAndTheirVariablesAreWrittenByNothingElse(Way way) {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        for (String username : List.of("analyst1", "admin")) {
            StaffClient client = way.as(username, port);
            String path = "/task/" + task;
            assertThat(client.enginePost(path + "/bpmnError", "{\"errorCode\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(client.enginePost(path + "/bpmnEscalation", "{\"escalationCode\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            for (String scope : List.of("/variables", "/localVariables")) {
                assertThat(client.engine("PUT", path + scope + "/evidenceItems", "{\"value\":\"[]\"}")
                                .statusCode())
                        .isEqualTo(403);
                assertThat(client.engine("DELETE", path + scope + "/evidenceItems", "")
                                .statusCode())
                        .isEqualTo(403);
                assertThat(client.enginePost(path + scope, "{\"modifications\":{\"a\":{\"value\":1}}}")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertUntouched(task);
    }

    @Test
    void notEvenJavaCodeEndsATaskWithoutAPerson() {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        Map<String, Object> outcome = new HashMap<>(Map.of("verificationOutcome", "VERIFIED"));
        assertThat(List.<Runnable>of(
                        () -> tasks.complete(task),
                        () -> tasks.complete(task, outcome),
                        () -> tasks.completeWithVariablesInReturn(task, outcome, false),
                        () -> tasks.resolveTask(task, outcome),
                        () -> tasks.handleBpmnError(task, "x"),
                        () -> tasks.handleEscalation(task, "x"),
                        () -> tasks.setVariable(task, "verificationOutcome", "VERIFIED"),
                        () -> tasks.setVariablesLocal(task, outcome),
                        () -> tasks.removeVariable(task, "evidenceItems"),
                        () -> tasks.claim(task, "analyst1")))
                .allSatisfy(way -> assertThat(org.assertj.core.api.Assertions.catchThrowable(way::run))
                        .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class));
        assertUntouched(task);
    }

    @ParameterizedTest
    @EnumSource
    void aCompletionThatBreaksTheContractIsRefusedWithASentenceAndChangesNothing(Way way) {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        Map<String, Object> good = newsroom.verified("analyst1", task, "نعم");
        StaffClient analyst = way.as("analyst1", port);
        Map<String, Object> without = new HashMap<>(good);
        without.remove("verificationSummary");
        assertRefused(complete(analyst, task, without), "verificationSummary");
        assertRefused(submit(analyst, task, without), "verificationSummary");
        assertRefused(complete(analyst, task, Newsroom.with(good, "verifiedBy", "editor1")), "verifiedBy");
        assertRefused(submit(analyst, task, Newsroom.with(good, "verifiedBy", "editor1")), "verifiedBy");
        assertRefused(
                complete(analyst, task, Newsroom.with(good, "verificationOutcome", "PERHAPS")), "verificationOutcome");
        assertRefused(complete(analyst, task, Newsroom.with(good, "assessments", List.of())), "assessments");
        assertRefused(
                complete(analyst, task, Newsroom.with(good, "verificationSummary", "x".repeat(10_001))),
                "verificationSummary");
        assertRefused(analyst.enginePost("/task/" + task + "/complete", "{}"), "verificationOutcome");
        assertUntouched(task);
    }

    @ParameterizedTest
    @CsvSource({
        "Object, java.util.ArrayList, application/x-java-serialized-object",
        "Object, java.util.ArrayList, application/json",
        "Bytes, , ",
        "Json, , ",
        "Integer, , "
    })
    void anotherTypeThanTheContractsIsRefusedAndNeverDeserialised(String type, String objectType, String format) {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        String value = switch (type) {
            case "Integer" -> "1";
            case "Json" -> "\"[\\\"VERIFIED\\\"]\"";
            default -> "\"rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0\"";
        };
        String info = objectType == null
                ? "{}"
                : "{\"objectTypeName\":\"" + objectType + "\",\"serializationDataFormat\":\"" + format + "\"}";
        HttpResponse<String> answer = StaffClient.basic(port, "analyst1")
                .enginePost(
                        "/task/" + task + "/complete",
                        "{\"variables\":{\"verificationOutcome\":{\"value\":" + value + ",\"type\":\"" + type
                                + "\",\"valueInfo\":" + info + "}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertUntouched(task);
    }

    @Test
    void aRatingThatMovedMeanwhileIsSaidAndReleasingTheTaskIsTheWayOn() {
        String first = approval(newsroom.submit(STATEMENT), "analyst1");
        String second = approval(newsroom.submit(STATEMENT), "analyst1");
        String now = newsroom.promise().path("rating").path("code").asText();
        String next = now.equals("STARTED") ? "HALF_DONE" : "STARTED";
        String third = Set.of(now, next).contains("STALLED") ? "UNRATABLE" : "STALLED";
        newsroom.complete("editor1", first, changing(next));

        StaffClient editor = StaffClient.basic(port, "editor2");
        assertThat(Newsroom.claim(editor, second, "editor2").statusCode()).isEqualTo(204);
        assertRefused(complete(editor, second, changing(third)), "newRating");
        assertThat(newsroom.promise().path("rating").path("code").asText()).isEqualTo(next);
        assertThat(editor.enginePost("/task/" + second + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        newsroom.complete("editor2", second, changing(third));
        JsonNode promise = newsroom.promise();
        assertThat(promise.path("rating").path("code").asText()).isEqualTo(third);
    }

    @Test
    void whatATaskShowsOfTheEvidenceIsJsonHoweverAClientAsksForIt() {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        for (String path : List.of("/variables", "/form-variables")) {
            JsonNode items = Newsroom.json(StaffClient.basic(port, "analyst1")
                            .engineGet("/task/" + task + path)
                            .body())
                    .path("evidenceItems");
            assertThat(items.path("type").asText()).isEqualTo("Json");
            assertThat(items.path("value").get(0).path("kind").asText()).isEqualTo("STATEMENT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void commentsKeepTheLimitsOfEveryStaffText(Way way) {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        StaffClient analyst = way.as("analyst1", port);
        String path = "/task/" + task + "/comment/create";
        for (String text : List.of("", " \u200b ", "a\\u0000b", "x".repeat(10_001))) {
            assertThat(analyst.enginePost(path, "{\"message\":\"" + text + "\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(analyst.enginePost(path, "{\"message\":\"رأيته\"}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void commentsReadAsTheyWereWrittenAndLieSealedInTheEngine(Way way) {

        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        StaffClient analyst = way.as("analyst1", port);
        String comments = "/task/" + task + "/comment";
        String text = "تحدثت مع جار له-zqx" + way;
        // Whatever process the client names, the comment is of the task's own.
        JsonNode written = Newsroom.json(analyst.enginePost(
                        comments + "/create", "{\"message\":\"" + text + "\",\"processInstanceId\":\"another\"}")
                .body());
        assertThat(written.path("message").asText()).isEqualTo(text);
        assertThat(written.path("processInstanceId").asText()).isNotEqualTo("another");
        assertThat(Newsroom.json(analyst.engineGet(comments).body()).findValuesAsText("message"))
                .containsExactly(text);
        assertThat(Tables.holding(jdbc, "zqx" + way)).isEmpty();
        jdbc.sql("update act_hi_comment set full_msg_ = ? where task_id_ = ?")
                .params("sealed:changed".getBytes(StandardCharsets.UTF_8), task)
                .update();
        assertThat(analyst.engineGet(comments).body()).contains("تعذّرت قراءة هذا التعليق");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasATaskOpenThatEndedIsToldSo(Way way) {
        StaffClient analyst = way.as("analyst1", port);
        for (String part :
                List.of("variables", "form-variables", "rendered-form", "deployed-form", "form", "identity-links")) {
            HttpResponse<String> answer = analyst.engineGet("/task/ended/" + part);
            assertThat(answer.statusCode()).as(part).isEqualTo(404);
            assertThat(answer.body()).as(part).contains("لم تعد مفتوحة");
        }
    }

    @Test
    void ofManyCompletionsAtOnceOneCountsAndTheOthersLearnNothingOfOurInsides() {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        Map<String, Object> verified = newsroom.verified("analyst1", task, "نعم");
        List<HttpResponse<String>> answers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> complete(StaffClient.basic(port, "analyst1"), task, verified)))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContainIgnoringCase("sql", "insert into"));
    }

    @Test
    void completingTwiceHappensOnce() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = approval(sent, "analyst1");
        int before = newsroom.promise().path("timeline").size();
        newsroom.complete("editor1", task, Newsroom.approved("نص"));
        StaffClient editor = StaffClient.basic(port, "editor1");
        assertThat(complete(editor, task, Newsroom.approved("نص")).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(newsroom.promise().path("timeline")).hasSize(before + 1);
    }

    private static Map<String, Object> changing(String rating) {
        return Newsroom.with(Newsroom.with(Newsroom.approved("نص"), "newRating", rating), "justification", "فقرة");
    }

    /** A submission verified by this analyst; the task of its approval. */
    private String approval(Sent sent, String analyst) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete(analyst, task, newsroom.verified(analyst, task, "نعم"));
        return newsroom.awaitTask(sent, "approveAssessment");
    }

    private static HttpResponse<String> complete(StaffClient client, String task, Map<String, ?> variables) {
        return Newsroom.tryToComplete(client, task, variables);
    }

    private static HttpResponse<String> submit(StaffClient client, String task, Map<String, ?> variables) {
        return client.enginePost("/task/" + task + "/submit-form", Newsroom.body(variables));
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(field).doesNotContain("org.marsad");
    }

    /** Still open, nobody's, and with the variables it came with. */
    private void assertUntouched(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        assertThat(task).isNotNull();
        assertThat(task.getAssignee()).isNull();
        assertThat(tasks.getVariablesLocal(id).keySet()).contains("evidenceItems");
        assertThat(tasks.getVariables(id).keySet()).doesNotContain("verifiedBy", "verificationSummary", "a");
    }
}
