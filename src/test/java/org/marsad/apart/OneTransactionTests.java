package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.submission.VerificationProcess;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.verification.Verifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Our rows and the engine's commit together or not at all; the sentences run on both databases. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
abstract class OneTransactionTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private VerificationProcess process;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Verifications verifications;

    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
    }

    @Test
    void aRolledBackSubmissionLeavesNoProcess() {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            process.start(id);
            assertThat(instances(id)).isOne();
            status.setRollbackOnly();
        });
        assertThat(instances(id)).isZero();
    }

    @Test
    void aProcessIsNotStartedOutsideATransaction() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> process.start(id)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(instances(id)).isZero();
    }

    @Test
    void aPublicationThatFailsLeavesTheTaskAndTheRecordAsTheyWere() {
        Sent sent = newsroom.submit("رأيت القوات تغادر القاعدة صباح الخميس");
        String task = approval(sent);
        // The submission has been withdrawn behind the process's back: there is nothing to publish any more.
        jdbc.sql("update submission set status = 'WITHDRAWN' where id = :id")
                .param("id", sent.id())
                .update();
        int before = newsroom.promise().path("timeline").size();
        HttpResponse<String> answer = Newsroom.tryToComplete(newsroom.staff("editor1"), task, Newsroom.approved("نص"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("at org.");
        assertThat(newsroom.promise().path("timeline")).hasSize(before);
        assertThat(jdbc.sql("select count(*) from editorial_decision where submission_id = :id")
                        .param("id", sent.id())
                        .query(Long.class)
                        .single())
                .isZero();

        jdbc.sql("update submission set status = 'IN_EDITORIAL_REVIEW' where id = :id")
                .param("id", sent.id())
                .update();
        newsroom.complete("editor1", task, Newsroom.approved("نص"));
        newsroom.awaitStatus(sent, "PUBLISHED");
        assertThat(newsroom.promise().path("timeline")).hasSize(before + 1);
    }

    @Test
    void publishingTwicePublishesOnce() {
        Sent sent = newsroom.submit("رأيت القوات تغادر القاعدة صباح الجمعة");
        newsroom.complete("editor1", approval(sent), Newsroom.approved("نص"));
        newsroom.awaitStatus(sent, "PUBLISHED");
        int entries = newsroom.promise().path("timeline").size();
        verifications.publish(sent.id());
        assertThat(newsroom.promise().path("timeline")).hasSize(entries);
        assertThat(submissions.find(sent.id()).orElseThrow().status()).isEqualTo(SubmissionStatus.PUBLISHED);
    }

    @Test
    void whoeverMovesTheProcessPublishesNothingWithoutFourEyes() {
        Sent sent = newsroom.submit("رأيت القوات تغادر القاعدة صباح السبت");
        newsroom.awaitTask(sent, "verifyEvidence");
        int before = newsroom.promise().path("timeline").size();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult()
                .getId();
        assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("publish")
                        .execute())
                .hasMessageContaining("four eyes");
        assertThat(newsroom.promise().path("timeline")).hasSize(before);
    }

    private String approval(Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        Map<String, Object> verified = newsroom.verified("analyst1", task, "نعم");
        newsroom.complete("analyst1", task, verified);
        return newsroom.awaitTask(sent, "approveAssessment");
    }

    private long instances(UUID submissionId) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(submissionId.toString())
                .count();
    }
}
