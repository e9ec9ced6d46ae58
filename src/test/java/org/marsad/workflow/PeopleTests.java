package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.marsad.promise.Promises;
import org.marsad.sealing.TextKeys;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.marsad.verification.StaffTask;
import org.marsad.verification.Verifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stepping out, handing over, moving to another promise, and who entered it: over every way in. */
@WholeMarsad
class PeopleTests {

    private static final String STATEMENT = "رأيت الشاحنات تعبر الجسر عند الفجر";

    /** The two ways into the engine: a client's and Tasklist's. */
    enum Way {
        ENGINE_REST,
        WEBAPPS;

        StaffClient as(String username, int port) {
            return this == ENGINE_REST ? StaffClient.basic(port, username) : StaffClient.session(port, username);
        }
    }

    /** The promise that what was sent to the wrong one belongs to. */
    private static final String ANOTHER = "another-promise";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TextKeys keys;

    @Autowired
    private TaskService tasks;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private Verifications verifications;

    @Autowired
    private CustodyLog custody;

    @Autowired
    private Promises promises;

    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        accounts.createIfAbsent("both", StaffClient.PASSWORD, Set.of(StaffRole.ANALYST, StaffRole.EDITOR));
        if (promises.find(ANOTHER).isEmpty()) {
            jdbc.sql("""
                    insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at,
                        version)
                    select 'another-promise', '{"texts":{"ar":"وعد آخر"},"translated":[]}', sector, maker, maker_name, text, 'STARTED',
                        schedule, updated_at, version from promise where id = 'coalition-presence'
                    """).update();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSteppedOutNeitherClaimsNorCompletesAnythingOfIt(Way way) {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertDone(stepOut("both", sent, "أعرف صاحب الإفادة"));
        assertBarred(way, "both", task, newsroom.verified("analyst1", task, "نعم"));
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        assertBarred(way, "both", approval, Newsroom.approved("نص"));
        for (StaffTask kind : StaffTask.values()) {
            assertThat(verifications.mayWork(kind, sent.id(), "both")).isFalse();
        }
        newsroom.complete("editor1", approval, Newsroom.approved("نص"));
        newsroom.awaitStatus(sent, "PUBLISHED");
    }

    @ParameterizedTest
    @EnumSource
    void whoEnteredItForItsSubmitterTakesNoFurtherPart(Way way) {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        enteredBy("both", sent);
        assertBarred(way, "both", task, newsroom.verified("analyst1", task, "نعم"));
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        assertBarred(way, "both", approval, Newsroom.approved("نص"));
    }

    @Test
    void nothingIsPublishedThatRestsOnWhoEnteredItWhateverMovedTheProcessThere() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("both", task, newsroom.verified("both", task, "نعم"));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        enteredBy("both", sent);
        int before = newsroom.promise().path("timeline").size();
        StaffClient editor = newsroom.staff("editor1");
        assertThat(Newsroom.claim(editor, approval, "editor1").statusCode()).isEqualTo(204);
        assertThat(Newsroom.tryToComplete(editor, approval, Newsroom.approved("نص"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThatThrownBy(() -> verifications.publish(sent.id())).hasMessageContaining("four eyes");
        assertThat(newsroom.promise().path("timeline")).hasSize(before);
        assertThat(task(approval).getAssignee()).isEqualTo("editor1");
    }

    @Test
    void aTaskInTheHandsOfWhoStepsOutWaitsForSomebodyElse() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        assertDone(stepOut("analyst1", sent, "قريبي في الصورة"));
        assertThat(task(task).getAssignee()).isNull();
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1").statusCode())
                .isEqualTo(403);
        newsroom.complete("analyst2", task, newsroom.verified("analyst2", task, "نعم"));
        assertThat(custody.of(sent.id()))
                .filteredOn(entry -> entry.action() == CustodyAction.RECUSED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("analyst1");
                    assertThat(entry.detail()).isEqualTo("released=VERIFY_EVIDENCE");
                });
    }

    @Test
    void whoSteppedOutSeesNothingOfItAnyMoreAndTheOthersSeeWhoAndWhy() {
        Sent sent = newsroom.submit(STATEMENT);
        assertDone(stepOut("analyst1", sent, "قريبي في الصورة"));
        assertThat(page("analyst1", sent)).doesNotContain(STATEMENT).contains("قريبي في الصورة");
        assertThat(page("analyst2", sent)).contains(STATEMENT, "analyst1", "قريبي في الصورة");
        assertThat(page("admin", sent)).doesNotContain(STATEMENT).contains("analyst1", "قريبي في الصورة");
        assertThat(StaffClient.session(port, "admin").get("/staff/recusals").body())
                .contains(sent.id().toString(), "قريبي في الصورة");
    }

    @Test
    void whoSteppedOutOpensNoneOfItsEvidence() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        String item = newsroom.evidenceItems("analyst1", task)
                .get(0)
                .path("evidenceItemId")
                .asText();
        assertDone(stepOut("analyst1", sent, "سبب"));
        for (String path : List.of("", "/original", "/preview", "/preview/1", "/media", "/copy", "/map")) {
            String address = "/staff/evidence/" + item + path;
            assertThat(StaffClient.session(port, "analyst1").get(address).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(StaffClient.session(port, "analyst2")
                        .get("/staff/evidence/" + item)
                        .body())
                .contains(STATEMENT);
    }

    @Test
    void steppingOutTwiceIsOnceAndNeedsAReason() {
        Sent sent = newsroom.submit(STATEMENT);
        for (String reason : List.of("", " \u200b ", "x".repeat(10_001))) {
            assertThat(stepOut("analyst1", sent, reason).statusCode()).isEqualTo(422);
        }
        assertDone(stepOut("analyst1", sent, "أول"));
        assertDone(stepOut("analyst1", sent, "ثانٍ"));
        List<String> sealed = jdbc.sql("select reason from recusal where submission_id = ?")
                .param(sent.id())
                .query(String.class)
                .list();
        assertThat(sealed).hasSize(1);
        assertThat(keys.of(sent.id()).row("recusal", sent.id(), "analyst1").open("reason", sealed.get(0)))
                .isEqualTo("أول");
    }

    @Test
    void administratorsNeitherStepOutNorHandOverNorMove() {
        Sent sent = newsroom.submit(STATEMENT);
        for (String step : List.of("recusal", "hand-over", "promise")) {
            StaffClient admin = StaffClient.session(port, "admin");
            String csrf = admin.csrf("/login");
            assertThat(admin.form(path(sent, step), "reason=x&_csrf=" + encode(csrf))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(StaffClient.stranger(port)
                        .form(path(sent, "recusal"), "reason=x")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void whoHoldsATaskHandsItToAColleagueWhoGoesOn() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        assertDone(handOver("analyst1", sent, task, "analyst2", "انتهت نوبتي"));
        assertThat(task(task).getAssignee()).isEqualTo("analyst2");
        assertThat(Newsroom.tryToComplete(newsroom.staff("analyst1"), task, newsroom.verified("analyst1", task, "نعم"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(page("analyst2", sent)).contains("انتهت نوبتي");
        assertThat(Newsroom.tryToComplete(newsroom.staff("analyst2"), task, newsroom.verified("analyst2", task, "نعم"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aTaskIsHandedToNobodyWhomRoleOrFourEyesExclude() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("both", task, newsroom.verified("both", task, "نعم"));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        assertThat(Newsroom.claim(newsroom.staff("editor1"), approval, "editor1")
                        .statusCode())
                .isEqualTo(204);
        for (String to : List.of("both", "analyst1", "admin", "editor1", "nobody", "")) {
            HttpResponse<String> answer = handOver("editor1", sent, approval, to, "سبب");
            assertThat(answer.statusCode()).as(to).isEqualTo(403);
        }
        assertDone(stepOut("editor2", sent, "سبب"));
        assertThat(handOver("editor1", sent, approval, "editor2", "سبب").statusCode())
                .isEqualTo(403);
        assertThat(task(approval).getAssignee()).isEqualTo("editor1");
    }

    @Test
    void onlyWhoHoldsATaskHandsItOver() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        assertThat(handOver("analyst2", sent, task, "analyst2", "سبب").statusCode())
                .isEqualTo(409);
        assertThat(handOver("analyst1", sent, "another", "analyst2", "سبب").statusCode())
                .isEqualTo(409);
        Sent other = newsroom.submit(STATEMENT + " أيضاً");
        assertThat(handOver("analyst1", other, task, "analyst2", "سبب").statusCode())
                .isEqualTo(409);
        assertThat(task(task).getAssignee()).isEqualTo("analyst1");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyClaimsForOthersFromOutsideNotEvenAfterAHandOver(Way way) {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        assertDone(handOver("analyst1", sent, task, "analyst2", "سبب"));
        String to = "{\"userId\":\"analyst1\"}";
        for (String username : List.of("analyst2", "admin")) {
            StaffClient client = way.as(username, port);
            for (String verb : List.of("claim", "assignee", "delegate")) {
                assertThat(client.enginePost("/task/" + task + "/" + verb, to).statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(task(task).getAssignee()).isEqualTo("analyst2");
        assertThat(way.as("admin", port)
                        .enginePost("/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void ofTwoHandOversAtOnceOneHappens() {
        accounts.createIfAbsent("analyst3", StaffClient.PASSWORD, Set.of(StaffRole.ANALYST));
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        List<Integer> answers = atOnce(
                ready("analyst1", sent, "hand-over", "task=" + task + "&to=analyst2&reason=x"),
                ready("analyst1", sent, "hand-over", "task=" + task + "&to=analyst3&reason=x"));
        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        List<String> recorded = jdbc.sql("select to_user from hand_over where submission_id = ?")
                .param(sent.id())
                .query(String.class)
                .list();
        assertThat(recorded).containsExactly(task(task).getAssignee());
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHoldsItAndTheOtherIsToldSo() {
        String task = newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        StaffClient first = newsroom.staff("analyst1");
        StaffClient second = newsroom.staff("analyst2");
        List<Integer> answers =
                atOnce(() -> Newsroom.claim(first, task, "analyst1"), () -> Newsroom.claim(second, task, "analyst2"));
        assertThat(answers).containsExactlyInAnyOrder(204, 403);
        assertThat(task(task).getAssignee()).isEqualTo(answers.get(0) == 204 ? "analyst1" : "analyst2");
    }

    @Test
    void whoStepsOutWhileClaimingHoldsNothing() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        List<Integer> answers = atOnce(
                () -> Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1"),
                ready("analyst1", sent, "recusal", "reason=x"));
        assertThat(answers.get(0)).isIn(204, 403);
        assertThat(answers.get(1)).isEqualTo(302);
        assertThat(task(task).getAssignee()).isNull();
    }

    @Test
    void handingOverWhileCompletingHasOneOutcome() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        Map<String, Object> verified = newsroom.verified("analyst1", task, "نعم");
        StaffClient analyst = newsroom.staff("analyst1");
        List<Integer> answers = atOnce(
                () -> Newsroom.tryToComplete(analyst, task, verified),
                ready("analyst1", sent, "hand-over", "task=" + task + "&to=analyst2&reason=x"));
        if (answers.get(0) == 204) {
            assertThat(answers.get(1)).isEqualTo(409);
            newsroom.awaitTask(sent, "approveAssessment");
        } else {
            assertThat(answers).containsExactly(403, 302);
            assertThat(task(task).getAssignee()).isEqualTo("analyst2");
        }
    }

    @Test
    void steppingOutWhileCompletingHasOneOutcome() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        Map<String, Object> verified = newsroom.verified("analyst1", task, "نعم");
        StaffClient analyst = newsroom.staff("analyst1");
        List<Integer> answers = atOnce(
                () -> Newsroom.tryToComplete(analyst, task, verified), ready("analyst1", sent, "recusal", "reason=x"));
        assertThat(answers.get(1)).isEqualTo(302);
        boolean recorded = jdbc.sql("select count(*) from verification_round where submission_id = ?")
                        .param(sent.id())
                        .query(Integer.class)
                        .single()
                == 1;
        if (recorded) {
            assertThat(answers.get(0)).isEqualTo(204);
            newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("نص"));
            newsroom.awaitStatus(sent, "PUBLISHED");
        } else {
            assertThat(answers.get(0)).isIn(400, 403);
            assertThat(task(task).getAssignee()).isNull();
        }
    }

    @Test
    void aSubmissionSentToTheWrongPromiseIsMovedWithItsTraceAndItsSubmitterIsTold() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = claimed("analyst1", sent);
        assertDone(move("analyst1", sent, ANOTHER, "يخصّ الوعد الآخر"));
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.path("promise").path("id").asText()).isEqualTo(ANOTHER);
        assertThat(tracked.path("status").asText()).isEqualTo("IN_VERIFICATION");
        JsonNode message = tracked.path("messages").get(0);
        assertThat(message.path("from").asText()).isEqualTo("TEAM");
        assertThat(message.path("text").asText()).contains("«وعد آخر»");
        assertThat(page("analyst2", sent)).contains("يخصّ الوعد الآخر", "وعد آخر");
        assertThat(custody.of(sent.id()))
                .filteredOn(entry -> entry.action() == CustodyAction.MOVED)
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.detail()).isEqualTo("promise=" + Newsroom.PROMISE + ">" + ANOTHER));
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        int before = timeline(ANOTHER).size();
        int untouched = newsroom.promise().path("timeline").size();
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("نص"));
        newsroom.awaitStatus(sent, "PUBLISHED");
        assertThat(timeline(ANOTHER)).hasSize(before + 1);
        assertThat(newsroom.promise().path("timeline")).hasSize(untouched);
    }

    @Test
    void anEditorWhoMovesItDecidesOnTheRatingOfTheNewPromise() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        StaffClient editor = newsroom.staff("editor1");
        assertThat(Newsroom.claim(editor, approval, "editor1").statusCode()).isEqualTo(204);
        assertDone(move("editor1", sent, ANOTHER, "سبب"));
        String now = newsroom.promise(ANOTHER).path("rating").path("code").asText();
        assertThat(jdbc.sql("select rating from rating_seen where task_id = ?")
                        .param(approval)
                        .query(String.class)
                        .single())
                .isEqualTo(now);
        JsonNode ratings = Newsroom.json(editor.engineGet("/task/" + approval + "/variables?deserializeValues=false")
                        .body())
                .path("ratings");
        assertThat(ratings.path("value").asText()).doesNotContain("\"" + now + "\"");
        assertThat(Newsroom.tryToComplete(editor, approval, Newsroom.approved("نص"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void onceAnEditorHasApprovedNobodyMovesIt() {
        Sent sent = newsroom.submit(STATEMENT);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        String now = newsroom.promise().path("rating").path("code").asText();
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Newsroom.with(
                        Newsroom.with(Newsroom.approved("نص"), "newRating", now.equals("BROKEN") ? "DONE" : "BROKEN"),
                        "justification",
                        "فقرة"));
        String confirmation = newsroom.awaitTask(sent, "confirmRating");
        assertThat(Newsroom.claim(newsroom.staff("editor2"), confirmation, "editor2")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> answer = move("editor2", sent, ANOTHER, "سبب");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("اعتمد أحد المحرّرين");
        assertThat(newsroom.track(sent).path("promise").path("id").asText()).isEqualTo(Newsroom.PROMISE);
    }

    @Test
    void onlyWhoHoldsTheTaskMovesItAndOnlyToAnotherPromiseThatIsThere() {
        Sent sent = newsroom.submit(STATEMENT);
        claimed("analyst1", sent);
        assertThat(move("analyst2", sent, ANOTHER, "سبب").statusCode()).isEqualTo(409);
        assertThat(move("editor1", sent, ANOTHER, "سبب").statusCode()).isEqualTo(409);
        assertThat(move("analyst1", sent, Newsroom.PROMISE, "سبب").statusCode()).isEqualTo(422);
        assertThat(move("analyst1", sent, "no-such-promise", "سبب").statusCode())
                .isEqualTo(422);
        assertThat(move("analyst1", sent, "", "سبب").statusCode()).isEqualTo(422);
        HttpResponse<String> answer = move("analyst1", sent, ANOTHER, " ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("اكتب السبب");
        assertThat(newsroom.track(sent).path("messages")).isEmpty();
    }

    @Test
    void aStepOnASubmissionThatIsNotThereIsNotFoundWhateverElseIsWrong() {
        Sent nowhere = new Sent("", UUID.randomUUID());
        for (String step : List.of("recusal", "hand-over", "promise", "hold", "messages")) {
            for (String body : List.of("reason=x&text=x", "reason=&text=")) {
                assertThat(step("editor1", nowhere, step, body).statusCode())
                        .as(step)
                        .isEqualTo(404);
            }
        }
    }

    private JsonNode timeline(String promise) {
        return newsroom.promise(promise).path("timeline");
    }

    private HttpResponse<String> move(String username, Sent sent, String promise, String reason) {
        return step(username, sent, "promise", "promise=" + encode(promise) + "&reason=" + encode(reason));
    }

    private void assertBarred(Way way, String username, String task, Map<String, ?> completion) {
        StaffClient client = way.as(username, port);
        assertThat(Newsroom.claim(client, task, username).statusCode()).isEqualTo(403);
        assertThat(Newsroom.tryToComplete(client, task, completion).statusCode())
                .isEqualTo(403);
        assertThat(client.enginePost("/task/" + task + "/submit-form", Newsroom.body(completion))
                        .statusCode())
                .isEqualTo(403);
        for (String verb : List.of("claim", "assignee", "delegate")) {
            assertThat(way.as("admin", port)
                            .enginePost("/task/" + task + "/" + verb, "{\"userId\":\"" + username + "\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> tasks.setAssignee(task, username)).isInstanceOf(RuntimeException.class);
        assertThat(task(task).getAssignee()).isNull();
    }

    private void enteredBy(String username, Sent sent) {
        jdbc.sql("update submission set entered_by = ? where id = ?")
                .params(username, sent.id())
                .update();
    }

    private String claimed(String username, Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(Newsroom.claim(newsroom.staff(username), task, username).statusCode())
                .isEqualTo(204);
        return task;
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    private String page(String username, Sent sent) {
        return StaffClient.session(port, username)
                .get("/staff/submissions/" + sent.id())
                .body();
    }

    private HttpResponse<String> stepOut(String username, Sent sent, String reason) {
        return step(username, sent, "recusal", "reason=" + encode(reason));
    }

    private HttpResponse<String> handOver(String username, Sent sent, String task, String to, String reason) {
        return step(
                username,
                sent,
                "hand-over",
                "task=" + encode(task) + "&to=" + encode(to) + "&reason=" + encode(reason));
    }

    private HttpResponse<String> step(String username, Sent sent, String step, String body) {
        return ready(username, sent, step, body).get();
    }

    /** Logged in, so that nothing but the step itself is left to do. */
    private Supplier<HttpResponse<String>> ready(String username, Sent sent, String step, String body) {
        StaffClient client = StaffClient.session(port, username);
        String csrf = encode(client.csrf("/login"));
        return () -> client.form(path(sent, step), body + "&_csrf=" + csrf);
    }

    private static String path(Sent sent, String step) {
        return "/staff/submissions/" + sent.id() + "/" + step;
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/staff/submissions/");
    }

    @SafeVarargs
    private static List<Integer> atOnce(Supplier<HttpResponse<String>>... steps) {
        return Stream.of(steps).map(CompletableFuture::supplyAsync).toList().stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
