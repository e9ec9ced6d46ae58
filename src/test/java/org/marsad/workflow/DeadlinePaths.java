package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom.Sent;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens while nobody does a task. */
abstract class DeadlinePaths extends ProcessPaths {

    @Autowired
    private TaskService tasks;

    @Test
    void eachTaskHasItsTimeItsReminderAndItsEscalation() {
        Sent sent = newsroom.submit(MARKER + " رأيت الحافلات تنقل الجنود");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(task(task).getDueDate().toInstant()).isCloseTo(expectedBy(sent), within());
        assertThat(task(task).getPriority()).isEqualTo(50);
        assertThat(timer(sent, "remindVerification").getDuedate().toInstant())
                .isBefore(timer(sent, "escalateVerification").getDuedate().toInstant());
        assertThat(timer(sent, "escalateVerification").getDuedate().toInstant()).isCloseTo(expectedBy(sent), within());
        overdue(sent, task, "Verification");
        verify("analyst1", sent);
        overdue(sent, newsroom.awaitTask(sent, "approveAssessment"), "Approval");
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(twoEditorRating()));
        overdue(sent, newsroom.awaitTask(sent, "confirmRating"), "Confirmation");
        newsroom.complete(
                "editor2", newsroom.awaitTask(sent, "confirmRating"), java.util.Map.of("confirmation", "CONFIRMED"));
        assertEnds(sent, "published");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance(sent).getId())
                        .count())
                .as("what is done is not reminded of")
                .isZero();
    }

    @Test
    void anAppealIsUrgentAndItsDecisionHasItsTimeToo() {
        Sent sent = newsroom.submit(MARKER + " رأيت الحافلات تعود فارغة");
        notAccepted("analyst1", sent, "UNVERIFIABLE");
        assertEnds(sent, "notAccepted");
        assertThat(newsroom.appeal(sent, MARKER).statusCode()).isEqualTo(201);
        assertThat(task(newsroom.awaitTask(sent, "verifyEvidence")).getPriority())
                .isEqualTo(75);
        notAccepted("analyst2", sent, "UNVERIFIABLE");
        String task = newsroom.awaitTask(sent, "decideAppeal");
        overdue(sent, task, "Appeal");
        newsroom.complete("editor1", task, java.util.Map.of("appealDecision", "UPHELD", "reasonCode", "UNVERIFIABLE"));
        assertEnds(sent, "notAccepted");
    }

    @Test
    void nobodyIsToldAnythingBeforeThePromisedTimeHasPassed() {
        Sent sent = newsroom.submit(MARKER + " سمعت إطلاق نار قرب القاعدة");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        Instant before = expectedBy(sent);
        elapse(sent, "escalateVerification");
        assertThat(expectedBy(sent)).isEqualTo(before);
        assertThat(messages(sent)).isEmpty();
        assertThat(task(task).getPriority()).isEqualTo(50);
        assertThat(timer(sent, "escalateVerification"))
                .as("it is looked again the next day")
                .isNotNull();
        notAccepted("analyst1", sent, "UNVERIFIABLE");
        assertEnds(sent, "notAccepted");
    }

    @Test
    void whoAnsweredIsServedFirst() {
        Sent sent = newsroom.submit(MARKER + " رأيت الطائرة تهبط");
        ask("analyst1", sent);
        assertThat(newsroom.reply(sent, "مساءً " + MARKER).statusCode()).isEqualTo(201);
        assertThat(task(newsroom.awaitTask(sent, "verifyEvidence")).getPriority())
                .isEqualTo(75);
        notAccepted("analyst1", sent, "UNVERIFIABLE");
        assertEnds(sent, "notAccepted");
    }

    private void overdue(Sent sent, String task, String timers) {
        int before = task(task).getPriority();
        elapse(sent, "remind" + timers);
        assertThat(task(task).getPriority()).isGreaterThan(before);
        assertThat(timer(sent, "remind" + timers)).as("one reminder is enough").isNull();

        int told = messages(sent).size();
        jdbc.sql("update submission set expected_by = ? where id = ?")
                .params(List.of(Timestamp.from(Instant.now().minus(1, ChronoUnit.HOURS)), sent.id()))
                .update();
        elapse(sent, "escalate" + timers);
        assertThat(task(task).getPriority()).isEqualTo(100);
        assertThat(expectedBy(sent)).isAfter(Instant.now());
        assertThat(messages(sent)).hasSize(told + 1);
        assertThat(messages(sent).get(told).path("text").asText()).contains("وقتاً أطول");
        assertPassed(sent, "remind" + timers, "remindStaff", "reminded", "escalate" + timers, "escalate", "escalated");
    }

    private Instant expectedBy(Sent sent) {
        return Instant.parse(newsroom.track(sent).path("expected_by").asText());
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return new org.assertj.core.data.TemporalUnitWithinOffset(5, ChronoUnit.SECONDS);
    }
}
