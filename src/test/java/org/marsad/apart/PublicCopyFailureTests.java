package org.marsad.apart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A copy that cannot be made now is tried again, becomes an incident, and is made once it can be. */
@WholeMarsad
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class PublicCopyFailureTests {

    private static final AtomicBoolean DOWN = new AtomicBoolean();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private PublicCopies copies;

    @Test
    void noEditorIsAskedBeforeTheCopyIsMade() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit(Newsroom.form("انظر الملف المرفق من فضلك")
                .file("files", "a.txt", "text/plain", "شهادة مكتوبة".getBytes(UTF_8)));
        while (!jobs(sent).isEmpty()) {
            management.executeJob(jobs(sent).get(0).getId());
        }
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "كلمات"));
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("IN_EDITORIAL_REVIEW");

        Job copying = jobs(sent).get(0);
        DOWN.set(true);
        failUntilNobodyTriesAgain(copying);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(copying.getProcessInstanceId())
                        .list())
                .singleElement()
                .extracting(Incident::getActivityId)
                .isEqualTo("makePublicCopies");
        assertThat(copies.of(file(sent).id())).isEmpty();

        DOWN.set(false);
        management.setJobRetries(copying.getId(), 1);
        management.executeJob(copying.getId());
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(copies.of(file(sent).id()))
                .hasValueSatisfying(copy -> assertThat(copy.state()).isEqualTo(PublicCopy.State.READY));
        assertThat(newsroom.awaitTask(sent, "approveAssessment")).isNotEmpty();
    }

    private void failUntilNobodyTriesAgain(Job job) {
        do {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();
        } while (retries(job) > 0);
    }

    private int retries(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult().getRetries();
    }

    private List<Job> jobs(Sent sent) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult()
                .getId();
        // Messages only: a daily reminder is due again as soon as it has run.
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list();
    }

    private EvidenceItem file(Sent sent) {
        UUID submission = sent.id();
        return items.of(submission).get(1);
    }

    @TestConfiguration
    static class WorkersThatGoDown {

        @Bean
        static BeanPostProcessor switchable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Inspector inspector ? new Switchable(inspector) : bean;
                }
            };
        }
    }

    private record Switchable(Inspector real) implements Inspector {

        @Override
        public InspectionReport inspect(Content content, @Nullable String declaredType, @Nullable String name)
                throws IOException {
            if (DOWN.get()) {
                throw new IOException("no worker now");
            }
            return real.inspect(content, declaredType, name);
        }
    }
}
