package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.sealing.TextKeys;
import org.marsad.submission.VerificationProcess;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the submitter says meanwhile, asked or not. */
abstract class QuestionPaths extends ProcessPaths {

    @Autowired
    private VerificationProcess process;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TextKeys keys;

    @Test
    void aQuestionWaitsForTheSubmittersAnswer() {
        Sent sent = newsroom.submit(MARKER + " رأيت الأرتال وهي تغادر");
        ask("analyst1", sent);
        assertThat(messages(sent).get(0).path("text").asText()).startsWith("متى رأيتها؟");
        assertThat(newsroom.reply(sent, "صباح الخميس " + MARKER).statusCode()).isEqualTo(201);
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        notAccepted("analyst2", sent, "NOT_RELEVANT");

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "requestInformation", "awaitAnswer", "recordNotAccepted", "notifyNotAccepted");
        assertNotPassed(sent, "approveAssessment", "publish", "answerOverdue", "noteUnanswered", "inspectAnswer");
        assertThat(reason(sent)).isEqualTo("NOT_RELEVANT");
    }

    @Test
    void whatComesWithTheAnswerIsInspectedBeforeAnybodyVerifiesIt() {
        Sent sent = newsroom.submit(MARKER + " رأيت الأرتال وهي تغادر ليلاً");
        ask("analyst1", sent);
        add(sent);
        verify("analyst1", sent);
        approve("editor1", sent);

        assertEnds(sent, "published");
        assertPassed(sent, "awaitAnswer", "inspectAnswer");
        assertNotPassed(sent, "furtherEvidence");
        assertThat(states(sent)).containsOnly("ACCEPTED");
    }

    @Test
    void whatNobodyAnswersInTimeIsVerifiedWithoutAnAnswerAndTheSubmitterIsTold() {
        Sent sent = newsroom.submit(MARKER + " سمعت أن القاعدة أُخليت");
        ask("analyst1", sent);
        elapse(sent, "answerOverdue");
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        assertThat(messages(sent)).hasSize(2);
        assertThat(messages(sent).get(1).path("from").asText()).isEqualTo("TEAM");
        assertThat(messages(sent).get(1).path("text").asText()).contains("نواصل التحقق");
        assertThat(newsroom.reply(sent, "عذراً على التأخر " + MARKER).statusCode())
                .isEqualTo(201);
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        notAccepted("analyst1", sent, "UNVERIFIABLE");

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "answerOverdue", "noteUnanswered");
        assertNotPassed(sent, "awaitAnswer", "inspectAnswer");
    }

    @Test
    void filesThatComeWhileNobodyWaitsAreInspectedAndMustBeAssessed() {
        Sent sent = newsroom.submit(MARKER + " هذه صورة من بوابة القاعدة");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        Map<String, Object> before = newsroom.verified("analyst1", task, MARKER);
        add(sent);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(newsroom.evidenceItems("analyst1", task)).hasSize(2));
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1").statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = Newsroom.tryToComplete(newsroom.staff("analyst1"), task, before);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("assessments");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, MARKER));
        approve("editor1", sent);

        assertEnds(sent, "published");
        assertPassed(sent, "furtherEvidence", "inspectFurther", "showFurther", "furtherShown");
        assertNotPassed(sent, "awaitAnswer");
    }

    @Test
    void whatIsStillBeingInspectedKeepsASubmissionFromBeingVerified() {
        Sent sent = newsroom.submit(MARKER + " هذه صورة من بوابة المطار");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        Map<String, Object> verified = newsroom.verified("analyst1", task, MARKER);
        FurtherEvidence.link(jdbc, keys, sent.id());
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1").statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = Newsroom.tryToComplete(newsroom.staff("analyst1"), task, verified);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("قيد الفحص");
        notAccepted("analyst1", sent, "UNVERIFIABLE");
        assertEnds(sent, "notAccepted");
    }

    @Test
    void whatComesAfterTheVerificationIsShownToTheEditorAndNotPublished() {
        Sent sent = newsroom.submit(MARKER + " هذه صورة من داخل القاعدة");
        verify("analyst1", sent);
        String task = newsroom.awaitTask(sent, "approveAssessment");
        add(sent);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode late = newsroom.evidenceItems("editor1", task).path(1);
            assertThat(late.path("warnings").toString()).contains("AFTER_VERIFICATION");
        });
        approve("editor1", sent);

        assertEnds(sent, "published");
        assertThat(jdbc.sql("select count(*) from evidence_item where submission_id = ? and state = 'ACCEPTED'")
                        .param(sent.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(entryOf(sent).path("evidence")).hasSize(1);
    }

    private void add(Sent sent) {
        transaction.executeWithoutResult(status -> {
            FurtherEvidence.link(jdbc, keys, sent.id());
            process.submitterAnswered(sent.id());
        });
    }

    private java.util.List<String> states(Sent sent) {
        return jdbc.sql("select state from evidence_item where submission_id = ?")
                .param(sent.id())
                .query(String.class)
                .list();
    }
}
