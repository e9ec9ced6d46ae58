package org.marsad.apart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.evidence.EvidenceItems;
import org.marsad.support.NeedsTools;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.RunningClamd;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A scanner that is configured and not there: nothing passes unscanned, and nothing is lost. */
@WholeMarsad
@NeedsTools(value = "clamd", install = "clamav-daemon")
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
class ScannerFailureTests {

    private static final int SCANNER = freePort();

    @TempDir
    static Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry registry) {
        registry.add("marsad.malware.clamd.address", () -> "127.0.0.1:" + SCANNER);
    }

    @Test
    void nothingPassesUnscannedAndAllGoesOnOnceTheScannerIsThere() throws IOException {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit(Newsroom.form("انظر الملفين المرفقين من فضلك")
                .file("files", "a.txt", "text/plain", "شهادة".getBytes(UTF_8))
                .file("files", "b.txt", "text/plain", RunningClamd.testFile()));
        execute(only(jobs(sent, "submissionReceived")));
        all(sent).forEach(this::executeUntilItGivesUp);

        List<Job> failed = all(sent);
        assertThat(failed).as("the statement needs no scanner, both files do").hasSize(2);
        assertThat(runtime.createIncidentQuery().count()).isEqualTo(2);
        assertThat(files(newsroom, sent)).containsExactly("CHECKING", "CHECKING");
        assertThat(health().path("status").asText()).isEqualTo("DOWN");
        assertThat(StaffClient.stranger(port).get("/actuator/health/readiness").statusCode())
                .as("receiving goes on")
                .isEqualTo(200);

        try (RunningClamd clamd = RunningClamd.start(directory, SCANNER)) {
            for (Job job : failed) {
                management.setJobRetries(job.getId(), 1);
                execute(job);
            }
            assertThat(health().path("status").asText()).as(clamd.tcp()).isEqualTo("UP");
            assertThat(runtime.createIncidentQuery().count()).isZero();
            assertThat(files(newsroom, sent)).doesNotContain("CHECKING");
            assertThat(warnings(sent, "b.txt")).contains("MALWARE");
            assertThat(warnings(sent, "a.txt")).doesNotContain("MALWARE", "NOT_SCANNED");
        }
    }

    private static List<String> files(Newsroom newsroom, Sent sent) {
        return newsroom.track(sent).path("files").findValuesAsText("state");
    }

    private String warnings(Sent sent, String name) {
        return items.of(sent.id()).stream()
                .filter(item -> name.equals(item.name()))
                .map(item -> String.join(",", item.warnings()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode health() {
        return Newsroom.json(
                        StaffClient.basic(port, "admin").get("/actuator/health").body())
                .path("components")
                .path("malware");
    }

    private void executeUntilItGivesUp(Job job) {
        try {
            execute(job);
        } catch (RuntimeException firstOfMany) {
            while (management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0) {
                assertThatThrownBy(() -> execute(job)).isNotNull();
            }
        }
    }

    private void execute(Job job) {
        management.executeJob(job.getId());
    }

    private static Job only(List<Job> jobs) {
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    private List<Job> jobs(Sent sent, String activity) {
        return management
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(instance(sent))
                .list();
    }

    private List<Job> all(Sent sent) {
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
