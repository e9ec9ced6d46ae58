package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.marsad.support.CorrectionDesk.accepted;
import static org.marsad.support.CorrectionDesk.rejected;
import static org.marsad.support.CorrectionDesk.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.CorrectionDesk.Asked;
import org.marsad.support.CorrectionDesk.Published;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of the process of corrections, from a request over HTTP to its end, with nothing in between replaced. */
@WholeMarsad
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionProcessTests {

    /** A word that stands in every text a person writes here, and must stand nowhere in the engine. */
    private static final String MARKER = "زلةالتصحيح";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    private final Set<String> passed = new TreeSet<>();

    private Newsroom newsroom;
    private CorrectionDesk desk;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        desk = new CorrectionDesk(port, jdbc);
    }

    @Test
    void anAcceptedCorrectionIsAppendedAndTheOldTextStays() {
        Published published = desk.publish(MARKER + " غادر القاعدة خمسون جندياً");
        Asked asked = desk.ask(published.entry(), MARKER + " كانوا خمسة عشر");
        desk.awaitStatus(asked, "IN_EDITORIAL_REVIEW");
        int before = newsroom.promise().path("timeline").size();
        desk.decide("editor2", asked.id(), accepted(MARKER + " غادر خمسة عشر جندياً"));

        assertEnds(asked, "correctionPublished");
        assertNotPassed(asked, "confirmCorrection", "rejectCorrection");
        assertThat(newsroom.promise().path("timeline")).hasSize(before + 1);
        JsonNode old = desk.entry(published.entry());
        assertThat(old.path("text").path("ar").asText()).contains("خمسون");
        assertThat(old.path("withdrawn").isNull()).isTrue();
        JsonNode correction = desk.entry(old.path("corrected_by").get(0).asText());
        assertThat(correction.path("kind").asText()).isEqualTo("CORRECTION");
        assertThat(correction.path("corrects").asText()).isEqualTo(published.entry());
        assertThat(correction.path("text").path("ar").asText()).contains("خمسة عشر");
        assertThat(correction.path("rating").isNull()).isTrue();
    }

    @Test
    void whoAskedFollowsItWithTheReceiptAndTheSubmitterOfTheEntryIsTold() {
        Published published = desk.publish(MARKER + " أُغلق المعسكر الأول");
        int messages = newsroom.track(published.sent()).path("messages").size();
        Asked asked = desk.ask(published.entry(), MARKER + " بل الثاني");
        desk.decide("editor1", asked.id(), accepted(MARKER + " أُغلق المعسكر الثاني"));

        assertEnds(asked, "correctionPublished");
        JsonNode tracked = desk.track(asked);
        assertThat(tracked.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(tracked.path("history")).hasSize(3);
        assertThat(tracked.path("promise").path("id").asText()).isEqualTo(Newsroom.PROMISE);
        String correction =
                desk.entry(published.entry()).path("corrected_by").get(0).asText();
        assertThat(tracked.path("outcome").path("timeline_entry_url").asText()).endsWith("#entry-" + correction);
        JsonNode told = newsroom.track(published.sent()).path("messages");
        assertThat(told).hasSize(messages + 1);
        assertThat(told.get(messages).path("text").asText()).contains("صُحِّح");
    }

    @Test
    void aRejectedRequestEndsWithAnExplanationAndChangesNothing() {
        Published published = desk.publish(MARKER + " انتهت الجولة الثالثة");
        Asked asked = desk.ask(published.entry(), MARKER + " لم تنته");
        JsonNode before = newsroom.promise();
        desk.decide("editor1", asked.id(), rejected(MARKER + " انتهت كما في البيان المشترك"));

        assertEnds(asked, "correctionNotAccepted");
        assertNotPassed(asked, "publishCorrection", "tellAffectedSubmitter");
        JsonNode tracked = desk.track(asked);
        assertThat(tracked.path("status").asText()).isEqualTo("NOT_ACCEPTED");
        assertThat(tracked.path("outcome").path("explanation").asText()).contains("البيان المشترك");
        assertThat(newsroom.promise().path("timeline")).isEqualTo(before.path("timeline"));
    }

    @Test
    void anEntryIsWithdrawnByTwoEditorsAndLeavesATombstone() {
        Published published = desk.publish(MARKER + " وثيقة تبيّن أنها مزورة");
        Asked asked = desk.ask(published.entry(), MARKER + " الوثيقة مزورة");
        desk.decide("editor1", asked.id(), withdrawn(MARKER + " لم تصمد الوثيقة للتحقق"));
        assertThat(desk.entry(published.entry()).path("withdrawn").isNull()).isTrue();
        String task = desk.awaitTask(asked.id(), "confirmCorrection");
        assertThat(Newsroom.claim(newsroom.staff("editor1"), task, "editor1").statusCode())
                .isEqualTo(403);
        newsroom.complete("editor2", task, Map.of("confirmation", "CONFIRMED"));

        assertEnds(asked, "correctionPublished");
        JsonNode tombstone = desk.entry(published.entry());
        assertThat(tombstone.path("withdrawn").path("at").asText()).isNotEmpty();
        assertThat(tombstone.path("withdrawn").path("reason").path("ar").asText())
                .contains("لم تصمد");
        assertThat(tombstone.path("text")).isEmpty();
        assertThat(tombstone.path("evidence")).isEmpty();
        assertThat(tombstone.toString()).doesNotContain("مزورة");
        assertThat(newsroom.track(published.sent())
                        .path("outcome")
                        .path("timeline_entry_url")
                        .asText())
                .endsWith("#entry-" + published.entry());
    }

    @Test
    void whatASecondEditorReturnsIsDecidedAnew() {
        Published published = desk.publish(MARKER + " صورة لا يُعرف مكانها");
        Asked asked = desk.ask(published.entry(), MARKER + " المكان خطأ");
        desk.decide("editor1", asked.id(), withdrawn(MARKER + " المكان خطأ"));
        desk.confirm("editor2", asked.id(), Map.of("confirmation", "RETURNED", "editorNote", MARKER + " يكفي التصحيح"));
        desk.decide("editor1", asked.id(), accepted(MARKER + " التُقطت الصورة في بغداد"));

        assertEnds(asked, "correctionPublished");
        assertPassed(asked, "confirmCorrection");
        assertThat(desk.entry(published.entry()).path("withdrawn").isNull()).isTrue();
        assertThat(desk.entry(published.entry()).path("corrected_by")).hasSize(1);
    }

    @Test
    void anErrorThatTouchesTheRatingChangesItByTwoEditors() {
        Published published = desk.publish(MARKER + " اكتمل الانسحاب");
        Asked asked = desk.ask(published.entry(), MARKER + " لم يكتمل");
        String from = rating();
        String to = from.equals("HALF_DONE") ? "DONE" : "HALF_DONE";
        Map<String, Object> change = Newsroom.with(
                Newsroom.with(accepted(MARKER + " انسحب النصف"), "newRating", to), "justification", MARKER);
        desk.decide("editor1", asked.id(), change);
        assertThat(rating()).isEqualTo(from);
        desk.confirm("editor2", asked.id(), Map.of("confirmation", "CONFIRMED"));

        assertEnds(asked, "correctionPublished");
        assertThat(rating()).isEqualTo(to);
        JsonNode correction = desk.entry(
                desk.entry(published.entry()).path("corrected_by").get(0).asText());
        assertThat(correction.path("rating").path("from").path("code").asText()).isEqualTo(from);
        assertThat(correction.path("rating").path("to").path("code").asText()).isEqualTo(to);
    }

    @Test
    void aReviewDateBeyondEveryCalendarIsRefused() {
        Published published = desk.publish(MARKER + " سينجز");
        Asked asked = desk.ask(published.entry(), MARKER + " لم ينجز");
        String task = desk.awaitTask(asked.id(), "decideCorrection");
        StaffClient editor = newsroom.staff("editor1");
        assertThat(Newsroom.claim(editor, task, "editor1").statusCode()).isEqualTo(204);
        assertThat(rating()).isNotEqualTo("MOSTLY");
        Map<String, Object> change =
                Newsroom.with(Newsroom.with(accepted(MARKER), "newRating", "MOSTLY"), "justification", MARKER);
        for (String date : List.of("+999999999-01-01", "+10000-01-01")) {
            HttpResponse<String> answer =
                    Newsroom.tryToComplete(editor, task, Newsroom.with(change, "reviewDate", date));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        }
        desk.decide("editor1", asked.id(), rejected(MARKER));
        assertEnds(asked, "correctionNotAccepted");
    }

    @Test
    void anOverdueRequestComesBeforeTheOthers() {
        Published published = desk.publish(MARKER + " خبر قديم");
        Asked asked = desk.ask(published.entry(), MARKER + " أقدم مما كُتب");
        String task = desk.awaitTask(asked.id(), "decideCorrection");
        String timer = management
                .createJobQuery()
                .processInstanceId(instance(asked).getId())
                .activityId("correctionOverdue")
                .singleResult()
                .getId();
        management.executeJob(timer);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getPriority())
                .isGreaterThan(50);
        desk.decide("editor1", asked.id(), rejected(MARKER));
        assertEnds(asked, "correctionNotAccepted");
        assertPassed(asked, "remindEditors", "editorsReminded");
    }

    @Test
    void ofTwoRequestsAboutOneEntryTheSecondMeetsWhatTheFirstLeft() {
        Published published = desk.publish(MARKER + " اسم الجهة خطأ");
        Asked one = desk.ask(published.entry(), MARKER + " الاسم خطأ");
        Asked other = desk.ask(published.entry(), MARKER + " ليست هذه الجهة");
        desk.decide("editor1", one.id(), withdrawn(MARKER));
        String late = desk.awaitTask(other.id(), "decideCorrection");
        assertThat(Newsroom.claim(newsroom.staff("editor2"), late, "editor2").statusCode())
                .isEqualTo(204);
        desk.confirm("editor2", one.id(), Map.of("confirmation", "CONFIRMED"));

        HttpResponse<String> refused =
                Newsroom.tryToComplete(newsroom.staff("editor2"), late, accepted(MARKER + " الجهة هي الوزارة"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("سُحب المدخل");
        assertThat(Newsroom.tryToComplete(newsroom.staff("editor2"), late, rejected(MARKER + " سُحب المدخل"))
                        .statusCode())
                .isEqualTo(204);
        assertEnds(one, "correctionPublished");
        assertEnds(other, "correctionNotAccepted");
    }

    @Test
    void aRatingThatMovedRefusesTheDecisionUntilTheTaskIsOpenedAgain() {
        Published first = desk.publish(MARKER + " خبر أول");
        Asked one = desk.ask(first.entry(), MARKER + " خطأ");
        Asked other = desk.ask(first.entry(), MARKER + " خطأ آخر");
        String from = rating();
        String to = from.equals("STALLED") ? "STARTED" : "STALLED";
        String later = from.equals("HALF_DONE") ? "NOT_STARTED" : "HALF_DONE";
        String task = desk.awaitTask(other.id(), "decideCorrection");
        desk.decide("editor1", one.id(), changing(to));
        desk.confirm("editor2", one.id(), Map.of("confirmation", "CONFIRMED"));
        StaffClient editor = newsroom.staff("editor1");
        Newsroom.claim(editor, task, "editor1");

        HttpResponse<String> refused = Newsroom.tryToComplete(editor, task, changing(later));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(from).contains(to);
        editor.enginePost("/task/" + task + "/unclaim", "{}");
        Newsroom.claim(editor, task, "editor1");
        assertThat(Newsroom.tryToComplete(editor, task, changing(later)).statusCode())
                .isEqualTo(204);
        desk.confirm("editor2", other.id(), Map.of("confirmation", "CONFIRMED"));
        assertEnds(other, "correctionPublished");
        assertThat(rating()).isEqualTo(later);
    }

    @AfterAll
    void everyElementOfTheProcessWasPassedAndNoTextEnteredTheEngine() {
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("correction")
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> all = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(passed).containsExactlyInAnyOrderElementsOf(all);
        assertThat(EngineTables.holding(jdbc, MARKER)).isEmpty();
    }

    private static Map<String, Object> changing(String rating) {
        return Newsroom.with(
                Newsroom.with(accepted(MARKER + " الصحيح"), "newRating", rating), "justification", MARKER + " تعليل");
    }

    private String rating() {
        return newsroom.promise().path("rating").path("code").asText();
    }

    private void assertEnds(Asked asked, String end) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(instance(asked).getEndTime()).isNotNull());
        assertThat(activities(asked.id())).contains(end);
        passed.addAll(activities(asked.id()));
    }

    private void assertPassed(Asked asked, String... activities) {
        assertThat(activities(asked.id())).contains(activities);
    }

    private void assertNotPassed(Asked asked, String... activities) {
        assertThat(activities(asked.id())).doesNotContain(activities);
    }

    private Set<String> activities(UUID request) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(request).getId())
                .finished()
                .list()
                .stream()
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private HistoricProcessInstance instance(Asked asked) {
        return instance(asked.id());
    }

    private HistoricProcessInstance instance(UUID request) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .singleResult();
    }
}
