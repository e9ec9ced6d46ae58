package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.RawConnection;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's API answers to nobody, and what it answers to analysts and editors for a task of theirs alone. */
@WholeMarsad
class EngineAllowlistTests {

    private static final String STATEMENT = "رأيت القوات تغادر القاعدة مساءً";
    private static final List<String> STAFF = List.of("analyst1", "editor1", "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /deployment/create | {}",
                "POST | /deployment/1/redeploy | {}",
                "DELETE | /deployment/1?cascade=true | ''",
                "DELETE | /process-definition/1 | ''",
                "DELETE | /process-definition/key/evidenceVerification?cascade=true | ''",
                "PUT | /process-definition/1/history-time-to-live | {\"historyTimeToLive\":0}",
                "POST | /process-definition/key/evidenceVerification/start | {}",
                "POST | /process-definition/key/evidenceVerification/submit-form | {}",
                "POST | /process-definition/1/restart | {}",
                "POST | /decision-definition/key/triage/evaluate | {}",
                "POST | /process-instance/1/modification | {}",
                "POST | /process-instance/1/modification-async | {}",
                "DELETE | /process-instance/1 | ''",
                "POST | /process-instance/delete | {}",
                "POST | /process-instance/1/variables | {}",
                "PUT | /process-instance/1/variables/a | {\"value\":1}",
                "POST | /process-instance/variables-async | {}",
                "POST | /process-instance/message-async | {}",
                "PUT | /execution/1/localVariables/a | {\"value\":1}",
                "POST | /execution/1/signal | {}",
                "POST | /execution/1/messageSubscriptions/submitterAnswered/trigger | {}",
                "POST | /event-subscription/1/trigger | {}",
                "POST | /modification/execute | {}",
                "POST | /migration/execute | {}",
                "POST | /message | {\"messageName\":\"submitterAnswered\"}",
                "POST | /signal | {\"name\":\"x\"}",
                "POST | /condition | {}",
                "POST | /external-task/fetchAndLock | {}",
                "POST | /task/create | {}",
                "PUT | /task/1 | {}",
                "DELETE | /task/1 | ''",
                "POST | /task/1/delegate | {}",
                "POST | /task/1/resolve | {}",
                "POST | /task/1/identity-links | {\"groupId\":\"analysts\",\"type\":\"candidate\"}",
                "POST | /task/1/attachment/create | {}",
                "POST | /filter/create | {}",
                "PUT | /filter/1 | {}",
                "DELETE | /filter/1 | ''",
                "POST | /authorization/create | {}",
                "DELETE | /authorization/1 | ''",
                "POST | /group/create | {\"id\":\"x\"}",
                "DELETE | /group/camunda-admin | ''",
                "POST | /tenant/create | {\"id\":\"x\"}",
                "DELETE | /history/process-instance/1 | ''",
                "POST | /history/process-instance/delete | {}",
                "POST | /history/process-instance/set-removal-time | {}",
                "POST | /history/cleanup | {}",
                "DELETE | /metrics | ''",
                "DELETE | /job/1 | ''",
                "POST | /identity/verify | {}",
                "POST | /telemetry/configuration | {\"enableTelemetry\":true}",
                "GET | /optimize/variable-update | ''",
                "GET | /application.wadl | ''"
            })
    void whatGoesRoundTheProcessIsClosedToAdministratorsToo(String method, String path, String body) {
        for (String username : STAFF) {
            for (TaskGuardTests.Way way : TaskGuardTests.Way.values()) {
                assertThat(way.as(username, port).engine(method, path, body).statusCode())
                        .as(username + " " + way)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/engine/default/task",
        "/engine-rest/engine/other/task",
        "/camunda/api/engine/engine/other/task",
        "/camunda/api/engine/task",
        "/camunda/api/welcome/plugin/welcomePlugins/static/x",
        "/camunda/api/admin/auth/user/other"
    })
    void thereIsOneEngineUnderOneName(String path) {
        for (String username : STAFF) {
            TaskGuardTests.Way way =
                    path.startsWith("/engine-rest") ? TaskGuardTests.Way.ENGINE_REST : TaskGuardTests.Way.WEBAPPS;
            assertThat(way.as(username, port).get(path).statusCode())
                    .as(username)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/1?expand=all",
                "/task/1/variables?deserializeValue=true",
                "/task/1/form?x",
                "/task/1/comment?x=1",
                "/filter?owner=admin&itemCountX=true",
                "/filter/1/list?sortBy=name",
                "/filter/1/list?%66irstResult=1",
                "/process-definition/1/xml?x=1"
            })
    void analystsAndEditorsAskNothingThatIsNotOpen(String path) {
        for (TaskGuardTests.Way way : TaskGuardTests.Way.values()) {
            assertThat(way.as("analyst1", port).engineGet(path).statusCode()).isEqualTo(403);
            assertThat(way.as("editor1", port).engineGet(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whatStaffDidIsAskedTaskByTask() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.engineGet("/history/user-operation").statusCode()).isEqualTo(403);
        assertThat(analyst.engineGet("/history/user-operation?userId=editor1").statusCode())
                .isEqualTo(403);
        assertThat(analyst.engineGet("/history/user-operation?taskId=1&userId=editor1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.engineGet("/history/user-operation?taskId=1&firstResult=0&maxResults=50")
                        .statusCode())
                .isEqualTo(200);
        assertThat(StaffClient.basic(port, "analyst1")
                        .engineGet("/history/user-operation?taskId=1")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(TaskGuardTests.Way.class)
    void anAnalystReadsNothingOfAnEditorsTask(TaskGuardTests.Way way) {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit(STATEMENT);
        String first = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", first, newsroom.verified("analyst1", first, "نعم"));
        String task = newsroom.awaitTask(sent, "approveAssessment");
        assertThat(Newsroom.claim(StaffClient.basic(port, "editor1"), task, "editor1")
                        .statusCode())
                .isEqualTo(204);
        assertThat(StaffClient.basic(port, "editor1")
                        .enginePost("/task/" + task + "/comment/create", "{\"message\":\"مسودة المحرر\"}")
                        .statusCode())
                .isEqualTo(200);
        StaffClient analyst = way.as("analyst1", port);
        for (String part : List.of(
                "",
                "/variables",
                "/form",
                "/form-variables",
                "/rendered-form",
                "/deployed-form",
                "/comment",
                "/identity-links")) {
            HttpResponse<String> answer = analyst.engineGet("/task/" + task + part);
            assertThat(answer.statusCode()).as(part + " " + answer.body()).isIn(403, 404);
        }
        HttpResponse<String> history =
                StaffClient.session(port, "analyst1").engineGet("/history/user-operation?taskId=" + task);
        assertThat(history.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @EnumSource(TaskGuardTests.Way.class)
    void whatIsTooLongForAnyFormIsRefusedBeforeItIsRead(TaskGuardTests.Way way) {
        StaffClient analyst = way.as("analyst1", port);
        HttpResponse<String> answer = analyst.enginePost("/task/count", "{\"name\":\"" + "x".repeat(4 << 20) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("4 MB");
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsAskedTo() {
        String login = Base64.getEncoder().encodeToString(("analyst1:" + StaffClient.PASSWORD).getBytes(UTF_8));
        assertThat(RawConnection.answer(
                        port,
                        "POST /engine-rest/task/count HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n"
                                + "Authorization: Basic " + login + "\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 411")
                .contains("Content-Length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aMethodIsTheOneOfTheRequestLine(String header) {
        Newsroom newsroom = new Newsroom(port, jdbc);
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        String filter = filters.createTaskFilterQuery().list().get(0).getId();
        for (TaskGuardTests.Way way : TaskGuardTests.Way.values()) {
            String prefix =
                    way == TaskGuardTests.Way.ENGINE_REST ? "/engine-rest" : "/camunda/api/engine/engine/default";
            StaffClient admin = way.as("admin", port);
            for (String method : List.of("DELETE", "PUT")) {
                admin.send("GET", prefix + "/task/" + task, "", header, method);
                admin.send("GET", prefix + "/task/" + task + "?_method=" + method, "", header, method);
                admin.send("GET", prefix + "/filter/" + filter, "", header, method);
                assertThat(admin.send("POST", prefix + "/task/" + task + "?_method=" + method, "{}", header, method)
                                .statusCode())
                        .isEqualTo(403);
                assertThat(admin.send("POST", prefix + "/filter/" + filter, "{}", header, method)
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(filters.createTaskFilterQuery().filterId(filter).count()).isEqualTo(1);
    }

    @Test
    void anAdministratorFreesATaskWhoseHolderIsAway() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        assertThat(Newsroom.claim(StaffClient.basic(port, "analyst2"), task, "analyst2")
                        .statusCode())
                .isEqualTo(204);
        assertThat(StaffClient.session(port, "admin")
                        .enginePost("/task/" + task + "/assignee", "{\"userId\":null}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }
}
