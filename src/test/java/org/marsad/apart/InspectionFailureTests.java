package org.marsad.apart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A vault that cannot be read: tried again, then an incident, and nothing lost when it is there again. */
@WholeMarsad
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class InspectionFailureTests {

    private static final byte[] CONTENT = "شهادة مكتوبة عن الانسحاب".getBytes(UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Value("${marsad.data-dir}")
    private Path data;

    @Test
    void aFileThatCannotBeReadIsTriedAgainThenAnIncidentAndGoesOnOnceItCan() throws IOException {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit(
                Newsroom.form("انظر الملف المرفق من فضلك").file("files", "a.txt", "text/plain", CONTENT));
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("RECEIVED");
        Path sealed = sealed();
        Path aside = data.resolve("aside");
        Files.move(sealed, aside);
        execute(job(sent, "submissionReceived"));
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("CHECKING_FILES");

        List<Job> inspections = jobs(sent);
        assertThat(inspections).as("one for each evidence item").hasSize(2);
        inspections.forEach(this::executeWhateverComes);
        Job failing = jobs(sent).get(0);
        assertThat(failing.getRetries())
                .as("tried again by the process's own cycle")
                .isEqualTo(4);
        while (retries(failing) > 0) {
            assertThatThrownBy(() -> execute(failing)).isNotNull();
        }
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(failing.getProcessInstanceId())
                        .list())
                .singleElement()
                .extracting(Incident::getActivityId)
                .isEqualTo("inspectEvidence");
        assertThat(newsroom.track(sent).path("files").get(0).path("state").asText())
                .isEqualTo("CHECKING");

        Files.move(aside, sealed);
        management.setJobRetries(failing.getId(), 1);
        execute(failing);
        execute(job(sent, "triage"));
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("IN_VERIFICATION");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(newsroom.evidenceItems("analyst1", newsroom.awaitTask(sent, "verifyEvidence")))
                .hasSize(2);
    }

    /** Where the file's ciphertext lies. */
    private Path sealed() {
        String file = jdbc.sql("select file from vault_object where sha256 = ?")
                .param(HexFormat.of().formatHex(sha256()))
                .query(String.class)
                .single();
        return data.resolve("vault")
                .resolve(file.substring(0, 2))
                .resolve(file.substring(2, 4))
                .resolve(file);
    }

    private static byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(CONTENT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(Job job) {
        management.executeJob(job.getId());
    }

    private void executeWhateverComes(Job job) {
        try {
            execute(job);
        } catch (RuntimeException unreadable) {
            assertThat(retries(job)).isPositive();
        }
    }

    private int retries(Job job) {
        return management.createJobQuery().jobId(job.getId()).singleResult().getRetries();
    }

    private Job job(Sent sent, String activity) {
        return management
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(instance(sent))
                .singleResult();
    }

    private List<Job> jobs(Sent sent) {
        // Messages only: a daily reminder is due again as soon as it has run.
        return management
                .createJobQuery()
                .processInstanceId(instance(sent))
                .messages()
                .list();
    }

    private String instance(Sent sent) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sent.id().toString())
                .singleResult()
                .getId();
    }
}
