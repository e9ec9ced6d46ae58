package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of the process, from a submission over HTTP to its end, with nothing in between replaced. */
@WholeMarsad
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceVerificationTests {

    /** A word that stands in every text a person writes here, and must stand nowhere in the engine. */
    private static final String MARKER = "خطيئةالمحرك";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    private final Set<String> passed = new TreeSet<>();

    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
    }

    @Test
    void whatIsVerifiedAndApprovedIsPublished() {
        Sent sent = newsroom.submit(Newsroom.form(MARKER + " انسحبت القوات من القاعدة")
                .file("files", MARKER + ".txt", "text/plain", (MARKER + " نص").getBytes(UTF_8))
                .field("source_url", "https://example.org/" + "source"));
        verify("analyst1", sent);
        newsroom.awaitStatus(sent, "IN_EDITORIAL_REVIEW");
        int before = newsroom.promise().path("timeline").size();
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(MARKER));

        assertEnds(sent, "published");
        assertPassed(sent, "inspectEvidence", "verifyEvidence", "makePublicCopies", "approveAssessment", "publish");
        assertNotPassed(sent, "confirmRating", "requestInformation", "recordNotAccepted");
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(newsroom.promise().path("timeline")).hasSize(before + 1);
        JsonNode entry = entryOf(tracked);
        assertThat(entry.path("kind").asText()).isEqualTo("EVENT");
        assertThat(entry.path("evidence")).hasSize(3);
        assertThat(tracked.path("messages").get(0).path("from").asText()).isEqualTo("TEAM");
    }

    private JsonNode entryOf(JsonNode tracked) {
        String url = tracked.path("outcome").path("timeline_entry_url").asText();
        for (JsonNode entry : newsroom.promise().path("timeline")) {
            if (url.endsWith("#entry-" + entry.path("id").asText())) {
                return entry;
            }
        }
        throw new AssertionError("no entry at " + url);
    }

    @Test
    void aRatingThatNeedsTwoEditorsIsPublicOnlyOnceAnotherConfirmed() {
        Sent sent = newsroom.submit(MARKER + " عادت القوات إلى مواقعها السابقة");
        String target = twoEditorRating();
        String before = rating();
        verify("analyst1", sent);
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(target));
        assertThat(rating()).isEqualTo(before);
        newsroom.complete("editor2", newsroom.awaitTask(sent, "confirmRating"), Map.of("confirmation", "CONFIRMED"));

        assertEnds(sent, "published");
        assertPassed(sent, "confirmRating", "publish");
        assertThat(rating()).isEqualTo(target);
    }

    @Test
    void whatTheSecondEditorReturnsIsVerifiedAgainAndNothingIsPublic() {
        Sent sent = newsroom.submit(MARKER + " لم تنسحب القوات بعد من القاعدة");
        String before = rating();
        verify("analyst1", sent);
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(twoEditorRating()));
        newsroom.complete(
                "editor2",
                newsroom.awaitTask(sent, "confirmRating"),
                Map.of("confirmation", "RETURNED", "editorNote", MARKER));
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        notAccepted("analyst2", sent, "UNVERIFIABLE");

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "confirmRating", "recordNotAccepted");
        assertNotPassed(sent, "publish");
        assertThat(rating()).isEqualTo(before);
    }

    @Test
    void aQuestionWaitsForTheSubmittersAnswer() {
        Sent sent = newsroom.submit(MARKER + " رأيت الأرتال وهي تغادر");
        newsroom.complete(
                "analyst1",
                newsroom.awaitTask(sent, "verifyEvidence"),
                Map.of(
                        "verificationOutcome",
                        "INFORMATION_NEEDED",
                        "verificationSummary",
                        MARKER,
                        "question",
                        "متى رأيتها؟ " + MARKER));
        newsroom.awaitStatus(sent, "INFORMATION_REQUESTED");
        assertThat(newsroom.track(sent).path("messages").get(0).path("text").asText())
                .startsWith("متى رأيتها؟");
        assertThat(newsroom.reply(sent, "صباح الخميس " + MARKER).statusCode()).isEqualTo(201);
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        notAccepted("analyst2", sent, "NOT_RELEVANT");

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "requestInformation", "awaitAnswer", "recordNotAccepted", "notifyNotAccepted");
        assertNotPassed(sent, "approveAssessment", "publish");
        assertThat(newsroom.track(sent)
                        .path("outcome")
                        .path("reason")
                        .path("code")
                        .asText())
                .isEqualTo("NOT_RELEVANT");
    }

    @Test
    void whatAnEditorReturnsGoesBackUnassignedAndIsDecidedAnew() {
        Sent sent = newsroom.submit(MARKER + " أغلقت القاعدة أبوابها نهائياً");
        verify("analyst1", sent);
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Map.of("editorialDecision", "RETURNED", "editorNote", MARKER));
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        verify("analyst2", sent);
        newsroom.complete("editor2", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(MARKER));

        assertEnds(sent, "published");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(sent).getId())
                        .activityId("verifyEvidence")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatAnEditorRejectsEndsWithTheReason() {
        Sent sent = newsroom.submit(MARKER + " وثيقة متداولة عن الانسحاب");
        verify("analyst1", sent);
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Map.of("editorialDecision", "REJECTED", "reasonCode", "PRIVACY_RISK"));

        assertEnds(sent, "notAccepted");
        assertNotPassed(sent, "publish", "confirmRating");
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.path("outcome").path("reason").path("code").asText()).isEqualTo("PRIVACY_RISK");
        assertThat(newsroom.reply(sent, "لماذا؟").statusCode()).isEqualTo(409);
    }

    @Test
    void filesOfNoAcceptedTypeAloneEndItWithoutAnybodysWork() {
        Sent sent = newsroom.submit(
                Newsroom.form("انظر").file("files", "a.exe", "image/jpeg", new byte[] {'M', 'Z', 0, 1, 2, 3}));

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "inspectEvidence", "triage", "recordNotAccepted");
        assertNotPassed(sent, "verifyEvidence");
        assertThat(newsroom.track(sent).path("files").get(0).path("state").asText())
                .isEqualTo("REFUSED");
    }

    @AfterAll
    void everyElementOfTheProcessWasPassedAndNoTextEnteredTheEngine() {
        var model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("evidenceVerification")
                .latestVersion()
                .singleResult()
                .getId());
        Set<String> all = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(passed).containsExactlyInAnyOrderElementsOf(all);
        assertThat(model.getModelElementsByType(SequenceFlow.class)).isNotEmpty();
        assertThat(EngineTables.holding(jdbc, MARKER)).isEmpty();
    }

    private void verify(String analyst, Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete(analyst, task, newsroom.verified(analyst, task, MARKER));
    }

    private void notAccepted(String analyst, Sent sent, String reason) {
        newsroom.complete(
                analyst,
                newsroom.awaitTask(sent, "verifyEvidence"),
                Map.of("verificationOutcome", "NOT_ACCEPTED", "verificationSummary", MARKER, "reasonCode", reason));
    }

    private static Map<String, Object> changing(String rating) {
        return Newsroom.with(Newsroom.with(Newsroom.approved(MARKER), "newRating", rating), "justification", MARKER);
    }

    private String rating() {
        return newsroom.promise().path("rating").path("code").asText();
    }

    /** One of the two ratings that need two editors, whichever the promise does not have. */
    private String twoEditorRating() {
        return rating().equals("BROKEN") ? "DONE" : "BROKEN";
    }

    private void assertEnds(Sent sent, String end) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(instance(sent).getEndActivityId()).isEqualTo(end));
        passed.addAll(activities(sent));
    }

    private void assertPassed(Sent sent, String... activities) {
        assertThat(activities(sent)).contains(activities);
    }

    private void assertNotPassed(Sent sent, String... activities) {
        assertThat(activities(sent)).doesNotContain(activities);
    }

    private Set<String> activities(Sent sent) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(sent).getId())
                .finished()
                .list()
                .stream()
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.endsWith("#multiInstanceBody"))
                .collect(Collectors.toSet());
    }

    private HistoricProcessInstance instance(Sent sent) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult();
    }
}
