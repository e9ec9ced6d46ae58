package org.marsad.workflow.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.WholeMarsad;
import org.marsad.workflow.internal.EvidenceVerification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who change the same at once: the second of a real deadlock hears that it should send again. */
@WholeMarsad
class CorrelationsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Correlations correlations;

    private TransactionTemplate transaction;
    private TransactionTemplate anotherTransaction;

    @BeforeEach
    void transactions(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        anotherTransaction = new TransactionTemplate(transactions);
    }

    @Test
    void aDeadlocksVictimIsToldToSendAgainAndCanThen() throws Exception {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit(Newsroom.form("رأيت القافلة تغادر القاعدة عند الفجر"));
        newsroom.awaitTask(sent, "verifyEvidence");
        CountDownLatch taskLocked = new CountDownLatch(1);
        CountDownLatch submissionLocked = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> anotherTransaction.executeWithoutResult(it -> {
            lockExecutions(sent);
            taskLocked.countDown();
            awaitLatch(submissionLocked);
            lockSubmission(sent);
        }));

        assertThatThrownBy(() -> transaction.executeWithoutResult(it -> {
                    awaitLatch(taskLocked);
                    lockSubmission(sent);
                    submissionLocked.countDown();
                    await().until(this::somebodyWaits);
                    correlations.bring(EvidenceVerification.SUBMISSION_WITHDRAWN, sent.id());
                }))
                .isInstanceOf(ConcurrencyFailureException.class);

        other.get();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(sent.id().toString())
                        .count())
                .as("nothing was withdrawn")
                .isEqualTo(1);
        Boolean taken =
                transaction.execute(it -> correlations.bring(EvidenceVerification.SUBMISSION_WITHDRAWN, sent.id()));
        assertThat(taken).isTrue();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void lockExecutions(Sent sent) {
        jdbc.sql("select id_ from act_ru_execution where root_proc_inst_id_ ="
                        + " (select id_ from act_ru_execution where business_key_ = ?) for update")
                .param(sent.id().toString())
                .query(String.class)
                .list();
    }

    private void lockSubmission(Sent sent) {
        jdbc.sql("select id from submission where id = ? for update")
                .param(sent.id())
                .query(String.class)
                .single();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
