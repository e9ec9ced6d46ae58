package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the paths of {@code evidenceVerification} have in common; each notes what it has passed. */
abstract class ProcessPaths {

    /** A word that stands in every text a person writes here, and must stand nowhere in the engine. */
    static final String MARKER = "خطيئةالمحرك";

    /** Elements of the process that some path has passed. */
    static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    StaffAccounts accounts;

    Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        accounts.createIfAbsent("analyst3", StaffClient.PASSWORD, Set.of(StaffRole.ANALYST));
        accounts.createIfAbsent("editor3", StaffClient.PASSWORD, Set.of(StaffRole.EDITOR));
    }

    final void verify(String analyst, Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete(analyst, task, newsroom.verified(analyst, task, MARKER));
    }

    final void approve(String editor, Sent sent) {
        newsroom.complete(editor, newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(MARKER));
    }

    final void notAccepted(String analyst, Sent sent, String reason) {
        newsroom.complete(
                analyst,
                newsroom.awaitTask(sent, "verifyEvidence"),
                Map.of("verificationOutcome", "NOT_ACCEPTED", "verificationSummary", MARKER, "reasonCode", reason));
    }

    final void ask(String analyst, Sent sent) {
        newsroom.complete(
                analyst,
                newsroom.awaitTask(sent, "verifyEvidence"),
                Map.of(
                        "verificationOutcome",
                        "INFORMATION_NEEDED",
                        "verificationSummary",
                        MARKER,
                        "question",
                        "متى رأيتها؟ " + MARKER));
        newsroom.awaitStatus(sent, "INFORMATION_REQUESTED");
    }

    static Map<String, Object> changing(String rating) {
        return Newsroom.with(Newsroom.with(Newsroom.approved(MARKER), "newRating", rating), "justification", MARKER);
    }

    final String rating() {
        return newsroom.promise().path("rating").path("code").asText();
    }

    /** One of the two ratings that need two editors, whichever the promise does not have. */
    final String twoEditorRating() {
        return rating().equals("BROKEN") ? "DONE" : "BROKEN";
    }

    final String reason(Sent sent) {
        return newsroom.track(sent).path("outcome").path("reason").path("code").asText();
    }

    /** What became of it in the promise's timeline. */
    final JsonNode entryOf(Sent sent) {
        String url =
                newsroom.track(sent).path("outcome").path("timeline_entry_url").asText();
        for (JsonNode entry : newsroom.promise().path("timeline")) {
            if (url.endsWith("#entry-" + entry.path("id").asText())) {
                return entry;
            }
        }
        throw new AssertionError("no entry at " + url);
    }

    final List<JsonNode> messages(Sent sent) {
        List<JsonNode> messages = new java.util.ArrayList<>();
        newsroom.track(sent).path("messages").forEach(messages::add);
        return messages;
    }

    /** Lets the time of this timer come. */
    final void elapse(Sent sent, String timer) {
        management.executeJob(timer(sent, timer).getId());
    }

    final Job timer(Sent sent, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(instance(sent).getId())
                .activityId(timer)
                .singleResult();
    }

    final void assertEnds(Sent sent, String end) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(instance(sent).getEndActivityId()).isEqualTo(end));
        PASSED.addAll(activities(sent));
    }

    final void assertPassed(Sent sent, String... activities) {
        assertThat(activities(sent)).contains(activities);
    }

    final void assertNotPassed(Sent sent, String... activities) {
        assertThat(activities(sent)).doesNotContain(activities);
    }

    final Set<String> activities(Sent sent) {
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

    /** The newest instance: an appeal starts another. */
    final HistoricProcessInstance instance(Sent sent) {
        return instances(sent).get(0);
    }

    final List<HistoricProcessInstance> instances(Sent sent) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .list();
    }
}
