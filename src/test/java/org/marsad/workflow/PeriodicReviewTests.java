package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.support.CopiedPromise;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of the periodic review, from the calendar's timer to its end, over the engine's REST API. */
@WholeMarsad
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeriodicReviewTests {

    /** A word that stands in every text an editor writes here, and must stand nowhere in the engine. */
    private static final String MARKER = "مراجعةسرية";

    private static final Instant LONG_AGO = Instant.parse("2024-01-02T03:04:05Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Set<String> passed = new TreeSet<>();

    private String promise = "";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    private Newsroom newsroom;

    @BeforeEach
    void aPromiseOnWhichNothingMoves() {
        newsroom = new Newsroom(port, jdbc);
        promise = "review-" + UUID.randomUUID();
        copy("STARTED", null, LONG_AGO);
    }

    @Test
    void whereNothingMovedTheFormProposesStalledAndTheRatingStaysUntilPeopleDecide() {
        runCalendar();
        String task = awaitTask("reviewPromise");
        JsonNode variables = variables(task);
        assertThat(variables.path("newRating").path("value").asText()).isEqualTo("STALLED");
        assertThat(variables.path("reviewOutcome").path("value").asText()).isEqualTo("CHANGE");
        assertThat(variables.path("review").path("value").asText()).contains("NOTHING_MOVED");
        assertThat(rating()).isEqualTo("STARTED");
        JsonNode open = Newsroom.json(
                newsroom.staff("editor1").engineGet("/task/" + task).body());
        assertThat(open.path("name").asText()).contains("مراجعة دورية", "Periodic review", promise);
        assertThat(open.path("due").asText()).isNotEmpty();
    }

    @Test
    void aRatingThatStandsIsLookedAtAgainOnTheDayTheEditorSet() {
        runCalendar();
        String next = LocalDate.now().plusDays(90).toString();
        newsroom.complete("editor1", awaitTask("reviewPromise"), stands(next));
        assertEnds("ratingStands");
        assertThat(rating()).isEqualTo("STARTED");
        assertThat(entries()).isEqualTo(1);
        runCalendar();
        assertThat(running()).as("the standstill was looked at").isZero();
        jdbc.sql("update promise set review_date = ? where id = ?")
                .params(java.sql.Date.valueOf(LocalDate.now()), promise)
                .update();
        runCalendar();
        assertThat(running()).as("the day has come").isEqualTo(1);
    }

    @Test
    void aRatingThatAnotherEditorConfirmsIsPublished() {
        runCalendar();
        newsroom.complete("editor1", awaitTask("reviewPromise"), stalled());
        assertThat(rating()).isEqualTo("STARTED");
        String confirm = awaitTask("confirmReview");
        assertThat(see("editor2")).contains(MARKER, "اقترح تقييماً آخر");
        newsroom.complete("editor2", confirm, Map.of("confirmation", "CONFIRMED"));
        assertEnds("reviewPublished");
        JsonNode published = published();
        assertThat(published.path("rating").path("code").asText()).isEqualTo("STALLED");
        JsonNode entry = published.path("timeline").get(1);
        assertThat(entry.path("kind").asText()).isEqualTo("RATING_CHANGE");
        assertThat(entry.path("text").path("ar").asText()).isEqualTo("توقف العمل " + MARKER);
        assertThat(published.path("justification").path("ar").asText()).contains("لا خبر " + MARKER);
        runCalendar();
        assertThat(running()).isZero();
    }

    @Test
    void whoProposedARatingNeitherClaimsNorConfirmsIt() {
        runCalendar();
        newsroom.complete("editor1", awaitTask("reviewPromise"), stalled());
        String confirm = awaitTask("confirmReview");
        StaffClient editor = newsroom.staff("editor1");
        assertThat(Newsroom.claim(editor, confirm, "editor1").statusCode()).isEqualTo(403);
        assertThat(Newsroom.tryToComplete(editor, confirm, Map.of("confirmation", "CONFIRMED"))
                        .statusCode())
                .isEqualTo(403);
        StaffClient analyst = newsroom.staff("analyst1");
        assertThat(Newsroom.tryToComplete(analyst, confirm, Map.of("confirmation", "CONFIRMED"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(rating()).isEqualTo("STARTED");
    }

    @Test
    void whatIsReturnedIsReviewedAgainAndThenConfirmedByAnother() {
        runCalendar();
        newsroom.complete("editor1", awaitTask("reviewPromise"), stalled());
        newsroom.complete(
                "editor2",
                awaitTask("confirmReview"),
                Map.of("confirmation", "RETURNED", "editorNote", "اذكر المصدر " + MARKER));
        String again = awaitTask("reviewPromise");
        assertThat(see("editor1")).contains("اذكر المصدر");
        newsroom.complete("editor2", again, stalled());
        newsroom.complete("editor1", awaitTask("confirmReview"), Map.of("confirmation", "CONFIRMED"));
        assertEnds("reviewPublished");
        assertThat(rating()).isEqualTo("STALLED");
    }

    @Test
    void aForecastIsReviewedWhenItsDateComesAndNotBefore() {
        copyAs("later-", "MOSTLY", LocalDate.now().plusDays(1), Instant.now());
        runCalendar();
        assertThat(running()).isZero();
        copyAs("today-", "MOSTLY", LocalDate.now(), Instant.now());
        runCalendar();
        String task = awaitTask("reviewPromise");
        JsonNode variables = variables(task);
        assertThat(variables.has("newRating")).isFalse();
        assertThat(variables.path("review").path("value").asText()).contains("DATE_CAME");
        Map<String, Object> forecast = new LinkedHashMap<>(stalled());
        forecast.put("newRating", "DONE");
        forecast.remove("justification");
        assertThat(refused("editor1", task, forecast)).contains("justification");
        newsroom.complete("editor1", task, stands(LocalDate.now().plusYears(1).toString()));
        assertEnds("ratingStands");
        assertThat(published().path("review_date").asText())
                .isEqualTo(LocalDate.now().plusYears(1).toString());
    }

    @Test
    void whatMovedLatelyAndWhatIsDoneIsNotReviewed() {
        copyAs("moves-", "STARTED", null, Instant.now());
        runCalendar();
        assertThat(running()).isZero();
        copyAs("done-", "DONE", null, LONG_AGO);
        runCalendar();
        assertThat(running()).isZero();
        copyAs("gone-", "STARTED", LocalDate.now(), LONG_AGO);
        withdraw();
        runCalendar();
        assertThat(running()).isZero();
    }

    @Test
    void aPromiseHasOneReviewHoweverOftenTheCalendarRuns() {
        runCalendar();
        runCalendar();
        assertThat(running()).isEqualTo(1);
        awaitTask("reviewPromise");
    }

    @Test
    void twoCalendarsAtOnceStartOneReview() throws Exception {
        Callable<Object> calendar = () -> runtime.createProcessInstanceByKey("reviewCalendar")
                .startBeforeActivity("startDueReviews")
                .execute();
        for (Future<Object> ran : atOnce(calendar, calendar)) {
            assertThat(ran.get()).isNotNull();
        }
        assertThat(running()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from promise_review where promise_id = ?")
                        .param(promise)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoEditorsWhoCompleteAReviewAtOnceOneIsTold() throws Exception {
        runCalendar();
        String task = awaitTask("reviewPromise");
        List<Integer> answers = new ArrayList<>();
        for (Future<Object> answer : atOnce(
                () -> Newsroom.tryToComplete(newsroom.staff("editor1"), task, stalled())
                        .statusCode(),
                () -> Newsroom.tryToComplete(newsroom.staff("editor2"), task, stalled())
                        .statusCode())) {
            answers.add((Integer) answer.get());
        }
        assertThat(answers).containsOnlyOnce(204).allMatch(status -> status < 500);
        awaitTask("confirmReview");
    }

    private static List<Future<Object>> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            return people.invokeAll(Stream.of(one, other)
                    .<Callable<Object>>map(act -> () -> {
                        start.await();
                        return act.call();
                    })
                    .toList());
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aRatingThatEvidenceMovedMeanwhileIsSaidAndDecidedAnew() {
        runCalendar();
        String task = awaitTask("reviewPromise");
        StaffClient editor = newsroom.staff("editor1");
        assertThat(Newsroom.claim(editor, task, "editor1").statusCode()).isEqualTo(204);
        move("HALF_DONE");
        assertThat(refused("editor1", task, stalled())).contains("STARTED", "HALF_DONE");
        assertThat(refused("editor1", task, stands(LocalDate.now().plusDays(9).toString())))
                .contains("HALF_DONE");
        assertThat(editor.enginePost("/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        JsonNode variables = variables(task);
        assertThat(variables.path("review").path("value").asText()).contains("\"ratingMoved\":true");
        assertThat(variables.has("newRating")).isFalse();
        newsroom.complete("editor1", task, Map.of("reviewOutcome", "UNCHANGED", "reviewNote", "تحرك " + MARKER));
        assertEnds("ratingStands");
        assertThat(rating()).isEqualTo("HALF_DONE");
    }

    @Test
    void aRatingThatMovesBeforeTheConfirmationIsSentBack() {
        runCalendar();
        newsroom.complete("editor1", awaitTask("reviewPromise"), stalled());
        String confirm = awaitTask("confirmReview");
        move("HALF_DONE");
        assertThat(refused("editor2", confirm, Map.of("confirmation", "CONFIRMED")))
                .contains("STARTED", "HALF_DONE");
        assertThat(rating()).isEqualTo("HALF_DONE");
        newsroom.complete("editor2", confirm, Map.of("confirmation", "RETURNED", "editorNote", "تغيّر " + MARKER));
        awaitTask("reviewPromise");
    }

    @Test
    void theReviewOfAPromiseThatIsWithdrawnMeanwhileCanBeEnded() {
        runCalendar();
        String task = awaitTask("reviewPromise");
        withdraw();
        assertThat(refused("editor1", task, stalled())).contains("سُحب");
        newsroom.complete("editor1", task, Map.of("reviewOutcome", "UNCHANGED", "reviewNote", "سُحب " + MARKER));
        assertEnds("ratingStands");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("reviewOutcome", "", "reviewOutcome"),
                Arguments.of("reviewOutcome", "MAYBE", "UNCHANGED, CHANGE"),
                Arguments.of("newRating", "", "newRating"),
                Arguments.of("newRating", "STARTED", "STARTED"),
                Arguments.of("newRating", "SPLENDID", "STALLED"),
                Arguments.of("newRating", "MOSTLY", "reviewDate"),
                Arguments.of("justification", " ", "justification"),
                Arguments.of("justification", "x".repeat(10_001), "justification"),
                Arguments.of("justification", "x\u0000", "justification"),
                Arguments.of("entryDate", "31.12.2025", "entryDate"),
                Arguments.of("entryDate", "9999-12-31", "entryDate"),
                Arguments.of("entryPrecision", "HOUR", "entryPrecision"),
                Arguments.of("entryTextAr", "", "entryTextAr"),
                Arguments.of("reviewedBy", "editor2", "reviewedBy"),
                Arguments.of("reviewDecision", "UNCHANGED", "reviewDecision"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsRefusedWithItsFieldAndTheTaskStays(String field, String value, String named) {
        runCalendar();
        String task = awaitTask("reviewPromise");
        Map<String, Object> sent = new LinkedHashMap<>(stalled());
        sent.put(field, value);
        assertThat(refused("editor1", task, sent)).contains(named);
        assertThat(awaitTask("reviewPromise")).isEqualTo(task);
        assertThat(rating()).isEqualTo("STARTED");
    }

    @Test
    void anUnchangedRatingNeedsANoteAndADayToCome() {
        runCalendar();
        String task = awaitTask("reviewPromise");
        assertThat(refused("editor1", task, Map.of("reviewOutcome", "UNCHANGED", "reviewNote", "x")))
                .contains("reviewDate");
        assertThat(refused("editor1", task, stands(LocalDate.now().minusDays(2).toString())))
                .contains("reviewDate");
        assertThat(refused("editor1", task, Map.of("reviewOutcome", "UNCHANGED", "reviewDate", "2099-01-01")))
                .contains("reviewNote");
        Map<String, Object> confirmation = Map.of("confirmation", "CONFIRMED");
        assertThat(refused("editor1", task, confirmation)).contains("confirmation");
    }

    @Test
    void fromATaskAnEditorComesToThePromise() {
        runCalendar();
        String task = awaitTask("reviewPromise");
        HttpResponse<String> page = StaffClient.session(port, "editor1").get("/staff/tasks/" + task + "/subject");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/staff/promises/" + promise);
    }

    @AfterAll
    void everyElementWasPassedAndTheEngineHoldsNoWordOfAnEditor() {
        Set<String> all = new TreeSet<>();
        for (String key : List.of("periodicReview", "reviewCalendar")) {
            String definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId();
            repository
                    .getBpmnModelInstance(definition)
                    .getModelElementsByType(FlowNode.class)
                    .forEach(node -> all.add(node.getId()));
            history.createHistoricActivityInstanceQuery().processDefinitionId(definition).list().stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(passed::add);
        }
        assertThat(passed).containsAll(all);
        assertThat(EngineTables.holding(jdbc, MARKER)).isEmpty();
    }

    /** As the engine would every morning: executes the timer's job now. */
    private void runCalendar() {
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("reviewCalendar")
                .timers()
                .singleResult();
        assertThat(timer.getDuedate()).isAfter(new java.util.Date());
        management.executeJob(timer.getId());
    }

    private String awaitTask(String key) {
        StaffClient admin = newsroom.staff("admin");
        String path = "/task?processInstanceBusinessKey=" + promise + "&taskDefinitionKey=" + key;
        await().atMost(SOON)
                .until(() -> !Newsroom.json(admin.engineGet(path).body()).isEmpty());
        return Newsroom.json(admin.engineGet(path).body()).get(0).path("id").asText();
    }

    private JsonNode variables(String task) {
        return Newsroom.json(newsroom.staff("editor1")
                .engineGet("/task/" + task + "/variables?deserializeValues=false")
                .body());
    }

    private String refused(String username, String task, Map<String, Object> sent) {
        HttpResponse<String> answer = Newsroom.tryToComplete(newsroom.staff(username), task, sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private String see(String editor) {
        return StaffClient.session(port, editor)
                .get("/staff/promises/" + promise)
                .body();
    }

    private void assertEnds(String end) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(promise)
                                .processDefinitionKey("periodicReview")
                                .finished()
                                .list())
                        .isNotEmpty()
                        .allSatisfy(instance -> assertThat(history.createHistoricActivityInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .activityId(end)
                                        .count())
                                .isEqualTo(1)));
    }

    private long running() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("periodicReview")
                .processInstanceBusinessKey(promise)
                .unfinished()
                .count();
    }

    private String rating() {
        return jdbc.sql("select rating from promise where id = ?")
                .param(promise)
                .query(String.class)
                .single();
    }

    private long entries() {
        return jdbc.sql("select count(*) from timeline_entry where promise_id = ?")
                .param(promise)
                .query(Long.class)
                .single();
    }

    private JsonNode published() {
        return Newsroom.json(
                StaffClient.stranger(port).get("/api/v1/promises/" + promise).body());
    }

    private static Map<String, Object> stands(String next) {
        return Map.of("reviewOutcome", "UNCHANGED", "reviewNote", "لم يتغير شيء " + MARKER, "reviewDate", next);
    }

    private static Map<String, Object> stalled() {
        return Map.of(
                "reviewOutcome", "CHANGE",
                "newRating", "STALLED",
                "justification", "لا خبر " + MARKER,
                "entryDate", "2025-12-31",
                "entryPrecision", "DAY",
                "entryTextAr", "توقف العمل " + MARKER);
    }

    private void copyAs(String prefix, String rating, @Nullable LocalDate review, Instant at) {
        promise = prefix + UUID.randomUUID();
        copy(rating, review, at);
    }

    private void copy(String rating, @Nullable LocalDate review, Instant at) {
        CopiedPromise.store(jdbc, promise, rating, review, at);
    }

    /** What evidence would do to the rating. */
    private void move(String rating) {
        jdbc.sql("update promise set rating = ? where id = ?")
                .params(rating, promise)
                .update();
    }

    private void withdraw() {
        jdbc.sql("update promise set withdrawn_at = updated_at where id = ?")
                .param(promise)
                .update();
    }
}
