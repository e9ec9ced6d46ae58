package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.OnH2;
import org.marsad.support.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the engine remembers goes when its time has come; what is published stays published. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "marsad.retention.history=P179DT1H")
@ActiveProfiles("demo")
@OnH2
class HistoryCleanUpTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @AfterEach
    void now() {
        ClockUtil.reset();
        engine.getJobExecutor().start();
    }

    @Test
    void everyProcessAndDecisionIsRememberedAsLongAsTheSettingSaysInWholeDays() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .containsOnly(180);
        assertThat(repository.createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .extracting(DecisionDefinition::getHistoryTimeToLive)
                .containsOnly(180);
    }

    @Test
    void theCleanUpHasItsWindowAtNight() {
        assertThat(engine.getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
        assertThat(engine.getHistoryCleanupStrategy())
                .isEqualTo(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_REMOVAL_TIME_BASED);
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(history.findHistoryCleanupJobs()).isNotEmpty();
    }

    @Test
    void whatHasEndedIsForgottenByTheEngineAndByNobodyElse() {
        Sent sent = new Newsroom(port, jdbc).submit("رأيت القوات تغادر القاعدة صباحاً");
        publish(sent);
        HistoricProcessInstance ended = Objects.requireNonNull(instance(sent));
        assertThat(ended.getRemovalTime())
                .isEqualTo(Date.from(ended.getEndTime().toInstant().plus(180, ChronoUnit.DAYS)));
        // From here on this test alone runs the jobs.
        engine.getJobExecutor().shutdown();
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(179, ChronoUnit.DAYS)));
        cleanUp();
        assertThat(instance(sent)).isNotNull();
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(181, ChronoUnit.DAYS)));
        cleanUp();
        assertThat(instance(sent)).isNull();
        assertThat(Tables.holding(jdbc, sent.id().toString()))
                .contains("submission", "evidence_item", "verification_round")
                .noneMatch(table -> table.startsWith("act_hi"));
        assertThat(new Newsroom(port, jdbc).track(sent).path("status").asText()).isEqualTo("PUBLISHED");
    }

    private void cleanUp() {
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
    }

    private @Nullable HistoricProcessInstance instance(Sent sent) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult();
    }

    private void publish(Sent sent) {
        Newsroom newsroom = new Newsroom(port, jdbc);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("نص"));
        await().atMost(SOON).until(() -> Objects.requireNonNull(instance(sent)).getEndTime() != null);
    }
}
