package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.marsad.submission.VerificationProcess;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the submitter takes back. */
abstract class WithdrawalPaths extends ProcessPaths {

    @Autowired
    private TaskService tasks;

    @Autowired
    private CustodyLog custody;

    @Autowired
    private VerificationProcess process;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void rightAfterItArrived() {
        Sent sent = submission();
        assertWithdrawn(sent);
    }

    @Test
    void whileAnAnalystVerifies() {
        Sent sent = submission();
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1").statusCode())
                .isEqualTo(204);
        Map<String, Object> verified = newsroom.verified("analyst1", task, MARKER);
        assertWithdrawn(sent);
        assertThat(Newsroom.tryToComplete(newsroom.staff("analyst1"), task, verified)
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void whileTheTeamWaitsForTheSubmitter() {
        Sent sent = submission();
        ask("analyst1", sent);
        assertWithdrawn(sent);
    }

    @Test
    void whileAnEditorDecides() {
        Sent sent = submission();
        verify("analyst1", sent);
        newsroom.awaitTask(sent, "approveAssessment");
        assertWithdrawn(sent);
    }

    @Test
    void whileASecondEditorConfirms() {
        Sent sent = submission();
        String before = rating();
        verify("analyst1", sent);
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(twoEditorRating()));
        newsroom.awaitTask(sent, "confirmRating");
        assertWithdrawn(sent);
        assertThat(rating()).isEqualTo(before);
    }

    @Test
    void whileAnEditorDecidesTheAppeal() {
        Sent sent = submission();
        notAccepted("analyst1", sent, "UNVERIFIABLE");
        assertEnds(sent, "notAccepted");
        assertThat(newsroom.appeal(sent, MARKER).statusCode()).isEqualTo(201);
        notAccepted("analyst2", sent, "UNVERIFIABLE");
        newsroom.awaitTask(sent, "decideAppeal");
        assertWithdrawn(sent);
    }

    @Test
    void noProcessTakesItOnceAllHaveEnded() {
        Sent sent = submission();
        verify("analyst1", sent);
        approve("editor1", sent);
        assertEnds(sent, "published");
        assertThat(newsroom.withdraw(sent).statusCode()).isEqualTo(409);
        assertThat(transaction.<Boolean>execute(status -> process.withdraw(sent.id())))
                .isFalse();
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("PUBLISHED");
    }

    /** Two people at once, each over HTTP: one of them is served, the other is told why not. */
    @RepeatedTest(5)
    void atTheMomentAnEditorPublishes() {
        Sent sent = submission();
        verify("analyst1", sent);
        String task = newsroom.awaitTask(sent, "approveAssessment");
        assertThat(Newsroom.claim(newsroom.staff("editor1"), task, "editor1").statusCode())
                .isEqualTo(204);
        int before = newsroom.promise().path("timeline").size();
        CompletableFuture<HttpResponse<String>> approval = CompletableFuture.supplyAsync(
                () -> Newsroom.tryToComplete(newsroom.staff("editor1"), task, Newsroom.approved(MARKER)));
        HttpResponse<String> withdrawal = newsroom.withdraw(sent);
        HttpResponse<String> approved = approval.join();

        boolean isPublished = approved.statusCode() == 204;
        assertThat(withdrawal.statusCode()).as(withdrawal.body()).isEqualTo(isPublished ? 409 : 200);
        if (!isPublished) {
            assertThat(approved.statusCode()).as(approved.body()).isIn(400, 404);
        }
        assertEnds(sent, isPublished ? "published" : "withdrawal");
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo(isPublished ? "PUBLISHED" : "WITHDRAWN");
        assertThat(newsroom.promise().path("timeline")).hasSize(isPublished ? before + 1 : before);
    }

    private Sent submission() {
        return newsroom.submit(MARKER + " رأيت الجنود يجمعون معداتهم");
    }

    private void assertWithdrawn(Sent sent) {
        HttpResponse<String> answer = newsroom.withdraw(sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertEnds(sent, "withdrawal");
        assertPassed(sent, "submissionWithdrawn", "recordWithdrawal", "withdrawn");
        assertNotPassed(sent, "publish");
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(sent.id().toString())
                        .count())
                .isZero();
        assertThat(custody.of(sent.id()))
                .filteredOn(entry -> entry.action() == CustodyAction.TAKEN_BACK)
                .hasSize(1);
        assertThat(newsroom.withdraw(sent).statusCode()).isEqualTo(409);
    }
}
