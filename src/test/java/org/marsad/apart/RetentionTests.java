package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.correction.Corrections;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.retention.internal.RetentionCommand;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.marsad.support.StaffClient;
import org.marsad.support.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.ActiveProfiles;

/** What is purged when, and what stays; the sentences run on both databases. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
abstract class RetentionTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG_AGO = Duration.ofDays(91);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<ScheduledTaskHolder> schedules;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private Corrections corrections;

    @Autowired
    private CustodyLog custody;

    @Autowired
    private Environment environment;

    private Newsroom newsroom;

    /** Stands in everything that people write in a test, and nowhere else. */
    private String mark;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        mark = "علامة" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void nothingIsLeftOfWhatWasNotAcceptedButThatItWasAndHowItEnded() {
        Sent sent = everythingWritten();
        page("analyst1", sent);
        assertThat(Tables.holding(jdbc, mark)).isNotEmpty();
        age(sent, LONG_AGO);
        night();
        assertThat(Tables.holding(jdbc, mark)).isEmpty();
        assertThat(remains(sent.id())).containsOnly("submission", "submission_status", "custody_entry", "custody_head");
        assertThat(Tables.holding(jdbc, sent.id().toString())).contains("audit_entry");
        assertThat(items.of(sent.id())).isEmpty();
        assertThat(custody.check().whole()).isTrue();
        assertThat(custody.of(sent.id()))
                .filteredOn(entry -> entry.action() == CustodyAction.PURGED)
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail()).startsWith("status=NOT_ACCEPTED reason=UNVERIFIABLE items=3"));
    }

    @Test
    void itsBytesAreGoneAndTheVaultComplainsOfNothing() throws IOException {
        List<Path> before = objects();
        Sent sent = notAccepted(newsroom.submit(form()));
        assertThat(objects()).hasSizeGreaterThan(before.size());
        age(sent, LONG_AGO);
        night();
        assertThat(objects()).hasSameElementsAs(before);
        JsonNode vault = Newsroom.json(
                StaffClient.basic(port, "admin").get("/actuator/vault").body());
        for (String trouble : List.of("unknown", "missing", "damaged", "unheld")) {
            assertThat(vault.path(trouble)).as(trouble).isEmpty();
        }
    }

    @Test
    void theReceiptShowsThatItWasPurgedAndNothingElseUntilItExpires() {
        Sent sent = notAccepted(newsroom.submit(form()));
        age(sent, LONG_AGO);
        night();
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.path("status").asText()).isEqualTo("NOT_ACCEPTED");
        assertThat(tracked.path("purged_at").asText()).isNotEmpty();
        assertThat(tracked.path("files")).isEmpty();
        assertThat(tracked.path("messages")).isEmpty();
        assertThat(tracked.path("outcome").path("reason").path("code").asText()).isEqualTo("UNVERIFIABLE");
        assertThat(tracked.path("can_appeal").asBoolean()).isFalse();
        assertThat(newsroom.reply(sent, "ما الخبر؟").statusCode()).isEqualTo(409);
        for (String second : List.of("appeal", "withdrawal")) {
            assertThat(StaffClient.stranger(port)
                            .send(
                                    "POST",
                                    "/api/v1/tracking/" + second,
                                    "{\"text\":\"لماذا؟\"}",
                                    "Authorization",
                                    "Bearer " + sent.receipt())
                            .statusCode())
                    .as(second)
                    .isEqualTo(409);
        }
        assertThat(page("editor1", sent)).contains("حُذف هذا الإرسال");
        jdbc.sql("update submission set receipt_expires_at = submitted_at where id = ?")
                .param(sent.id())
                .update();
        assertThat(StaffClient.stranger(port)
                        .send("GET", "/api/v1/tracking", "", "Authorization", "Bearer " + sent.receipt())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsPublishedIsNeverPurgedNorWhatItSharesWithWhatIs() throws IOException {
        byte[] picture = Pictures.jpeg();
        Sent published = newsroom.submit(form().file("files", "صورة.jpg", "image/jpeg", picture));
        publish(published);
        Sent refused = notAccepted(newsroom.submit(form().file("files", "أخرى.jpg", "image/jpeg", picture)));
        age(published, Duration.ofDays(5000));
        age(refused, LONG_AGO);
        night();
        assertThat(items.of(refused.id())).isEmpty();
        EvidenceItem kept = items.of(published.id()).stream()
                .filter(item -> "image/jpeg".equals(item.mediaType()))
                .findFirst()
                .orElseThrow();
        assertThat(StaffClient.session(port, "analyst1").download("/staff/evidence/" + kept.id() + "/original"))
                .isEqualTo(picture);
        assertThat(newsroom.track(published).path("status").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsNotDueIsNeverPurged() {
        Sent recent = notAccepted(newsroom.submit(form()));
        age(recent, Duration.ofDays(89));
        Sent open = newsroom.submit(form());
        newsroom.awaitTask(open, "verifyEvidence");
        age(open, Duration.ofDays(5000));
        night();
        assertThat(newsroom.track(recent).path("files")).hasSize(1);
        assertThat(newsroom.track(open).path("files")).hasSize(1);
    }

    @Test
    void whatItsSubmitterWithdrewIsPurgedToo() {
        Sent sent = newsroom.submit(form());
        newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(newsroom.withdraw(sent).statusCode()).isEqualTo(200);
        ended(sent);
        age(sent, LONG_AGO);
        night();
        assertThat(Tables.holding(jdbc, mark)).isEmpty();
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(newsroom.withdraw(sent).statusCode()).isEqualTo(409);
    }

    @Test
    void whileAnAppealIsUnderWayItStaysAndAfterItNothingOfIt() {
        Sent sent = notAccepted(newsroom.submit(form()));
        assertThat(newsroom.appeal(sent, mark).statusCode()).isEqualTo(201);
        age(sent, LONG_AGO);
        night();
        assertThat(items.of(sent.id())).isNotEmpty();
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst2", task, refusal());
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "decideAppeal"),
                Map.of("appealDecision", "UPHELD", "reasonCode", "UNVERIFIABLE", "editorNote", mark));
        ended(sent);
        age(sent, LONG_AGO);
        night();
        assertThat(Tables.holding(jdbc, mark)).isEmpty();
        assertThat(remains(sent.id())).containsOnly("submission", "submission_status", "custody_entry", "custody_head");
    }

    @Test
    void whatRunsInTheEngineStillIsNotPurged() {
        Sent sent = newsroom.submit(form());
        newsroom.awaitTask(sent, "verifyEvidence");
        jdbc.sql("update submission set status = 'NOT_ACCEPTED', outcome_reason = 'DUPLICATE' where id = ?")
                .param(sent.id())
                .update();
        age(sent, LONG_AGO);
        night();
        assertThat(items.of(sent.id())).isNotEmpty();
    }

    @Test
    void nothingIsLeftOfARequestForACorrectionThatWasNotAcceptedButThatItWas() {
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        String entry = newsroom.promise().path("timeline").get(0).path("id").asText();
        CorrectionDesk.Asked refused = desk.ask(entry, mark);
        desk.decide("editor1", refused.id(), CorrectionDesk.rejected(mark));
        CorrectionDesk.Asked published = desk.ask(entry, mark + " منشور");
        desk.decide("editor1", published.id(), CorrectionDesk.accepted("الصحيح"));
        CorrectionDesk.Asked open = desk.ask(entry, mark + " ينتظر");
        desk.awaitTask(open.id(), "decideCorrection");
        ended(new Sent("", refused.id()));
        ended(new Sent("", published.id()));
        night();
        assertThat(desk.track(refused).path("outcome").path("explanation").asText())
                .isEqualTo(mark);
        for (CorrectionDesk.Asked asked : List.of(refused, published, open)) {
            jdbc.sql("update correction_status set at = ? where request_id = ?")
                    .params(Timestamp.from(Instant.now().minus(LONG_AGO)), asked.id())
                    .update();
        }
        assertThat(Newsroom.json(StaffClient.basic(port, "admin")
                                .get("/actuator/retention")
                                .body())
                        .path("corrections")
                        .asInt())
                .isEqualTo(1);
        night();
        assertThat(text(refused)).isEmpty();
        assertThat(text(published)).contains(mark);
        assertThat(text(open)).contains(mark);
        JsonNode tracked = desk.track(refused);
        assertThat(tracked.path("status").asText()).isEqualTo("NOT_ACCEPTED");
        assertThat(tracked.path("outcome").path("explanation").isNull()).isTrue();
        assertThat(remains(refused.id()))
                .containsOnly("correction_request", "correction_status", "custody_entry", "custody_head");
        assertThat(custody.check().whole()).isTrue();
        night();
        assertThat(custody.of(refused.id()))
                .filteredOn(each -> each.action() == CustodyAction.PURGED)
                .hasSize(1);
    }

    private String text(CorrectionDesk.Asked asked) {
        return corrections.find(asked.id()).orElseThrow().text();
    }

    @Test
    void whatIsOnHoldStaysUntilSomebodyLetsItGo() {
        Sent sent = notAccepted(newsroom.submit(form()));
        age(sent, LONG_AGO);
        assertThat(hold("analyst1", sent, true, "للقضاء").statusCode()).isEqualTo(403);
        assertThat(hold("editor1", sent, true, " ").statusCode()).isEqualTo(422);
        assertThat(hold("admin", sent, true, "للقضاء").statusCode()).isEqualTo(302);
        assertThat(hold("editor1", sent, true, "مرة أخرى").statusCode()).isEqualTo(409);
        assertThat(page("editor1", sent)).contains("للقضاء");
        night();
        assertThat(items.of(sent.id())).isNotEmpty();
        assertThat(hold("editor1", sent, false, "انتهت القضية").statusCode()).isEqualTo(302);
        night();
        assertThat(items.of(sent.id())).isEmpty();
        assertThat(hold("admin", sent, true, "متأخر").statusCode()).isEqualTo(409);
    }

    @Test
    void whatFailsInTheMiddleIsAsItWasAndTheNextRunFinishesIt() {
        Sent stuck = everythingWritten();
        Sent other = notAccepted(newsroom.submit(form()));
        age(stuck, LONG_AGO);
        age(other, LONG_AGO);
        List<String> before = Tables.holding(jdbc, mark);
        int keys = keys(stuck);
        jdbc.sql("create table in_the_way (item uuid references evidence_item (id))")
                .update();
        jdbc.sql("insert into in_the_way (item) select id from evidence_item where submission_id = ?")
                .param(stuck.id())
                .update();
        try {
            night();
            assertThat(Tables.holding(jdbc, mark)).containsAll(before);
            assertThat(keys(stuck)).isEqualTo(keys).isPositive();
            assertThat(history.createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(stuck.id().toString())
                            .count())
                    .isOne();
            assertThat(items.of(other.id())).isEmpty();
        } finally {
            jdbc.sql("drop table in_the_way").update();
        }
        night();
        assertThat(Tables.holding(jdbc, mark)).isEmpty();
    }

    @Test
    void ofTwoNodesOnePurges() {
        Sent sent = notAccepted(newsroom.submit(form()));
        age(sent, LONG_AGO);
        Stream.of(1, 2, 3)
                .map(node -> CompletableFuture.runAsync(this::night))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(custody.of(sent.id()))
                .filteredOn(entry -> entry.action() == CustodyAction.PURGED)
                .hasSize(1);
    }

    @Test
    void whileAnotherNodeHoldsTheLeaseNothingIsPurgedAndItRunsOut() {
        Sent sent = notAccepted(newsroom.submit(form()));
        age(sent, LONG_AGO);
        lease(Instant.now().plusSeconds(600));
        night();
        assertThat(items.of(sent.id())).isNotEmpty();
        lease(Instant.now().minusSeconds(1));
        night();
        assertThat(items.of(sent.id())).isEmpty();
    }

    @Test
    void theReportTellsWhatWouldBePurgedAndChangesNothing(CapturedOutput output) {
        Sent sent = notAccepted(newsroom.submit(form()));
        age(sent, LONG_AGO);
        String number = jdbc.sql("select number from submission where id = ?")
                .param(sent.id())
                .query(String.class)
                .single();
        int code = new RetentionCommand()
                .run(
                        "--marsad.retention.report",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"));
        assertThat(code).isZero();
        assertThat(output.getOut())
                .contains(
                        "submission " + number + ": NOT_ACCEPTED (UNVERIFIABLE)",
                        "UNVERIFIABLE: ",
                        "nothing was changed")
                .doesNotContain(sent.id().toString() + ":");
        assertThat(items.of(sent.id())).isNotEmpty();
        JsonNode report = Newsroom.json(
                StaffClient.basic(port, "admin").get("/actuator/retention").body());
        assertThat(report.path("submissions").asInt()).isPositive();
        assertThat(report.path("due"))
                .extracting(line -> line.path("number").asText())
                .contains(number);
        assertThat(StaffClient.basic(port, "editor1").get("/actuator/retention").statusCode())
                .isEqualTo(403);
        night();
        assertThat(items.of(sent.id())).isEmpty();
    }

    /** A submission in which everybody who can writes the mark, and that was not accepted. */
    private Sent everythingWritten() {
        Sent sent = newsroom.submit(form().field("event_place", mark)
                .field("source_url", "https://example.org/" + mark)
                .field("contact_email", "somebody@example.org"));
        // As it stands while mail is on: only then an address is kept at all.
        jdbc.sql("insert into mail_contact (id, submission_id, address, language, asked_at) values (?, ?, ?, 'ar', ?)")
                .params(
                        UUID.randomUUID(),
                        sent.id(),
                        mark.getBytes(StandardCharsets.UTF_8),
                        Timestamp.from(Instant.now()))
                .update();
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(newsroom.reply(sent, mark).statusCode()).isEqualTo(201);
        StaffClient analyst = newsroom.staff("analyst1");
        assertThat(Newsroom.claim(analyst, task, "analyst1").statusCode()).isEqualTo(204);
        assertThat(analyst.enginePost("/task/" + task + "/comment/create", "{\"message\":\"" + mark + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(step("analyst1", sent, "hand-over", "task=" + task + "&to=analyst2&reason=" + mark)
                        .statusCode())
                .isEqualTo(302);
        assertThat(step("editor2", sent, "recusal", "reason=" + mark).statusCode())
                .isEqualTo(302);
        String file = items.of(sent.id()).get(1).id().toString();
        assertThat(StaffClient.session(port, "analyst2")
                        .get("/staff/evidence/" + file)
                        .statusCode())
                .isEqualTo(200);
        newsroom.complete("analyst2", task, newsroom.verified("analyst2", task, mark));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        newsroom.complete("editor1", approval, Map.of("editorialDecision", "RETURNED", "editorNote", mark));
        return notAccepted(sent);
    }

    private Multipart form() {
        return Newsroom.form(mark + " رأيت ما جرى عند الجسر")
                .file("files", mark + ".txt", "text/plain", ("ملاحظات " + mark).getBytes(StandardCharsets.UTF_8));
    }

    private Sent notAccepted(Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, refusal());
        ended(sent);
        return sent;
    }

    private Map<String, Object> refusal() {
        return Map.of("verificationOutcome", "NOT_ACCEPTED", "verificationSummary", mark, "reasonCode", "UNVERIFIABLE");
    }

    private void publish(Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "نعم"));
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("نص"));
        ended(sent);
    }

    private void ended(Sent sent) {
        await().atMost(SOON)
                .until(() -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(sent.id().toString())
                                .count()
                        == 0);
    }

    /** As if everything had happened so much earlier. */
    private void age(Sent sent, Duration by) {
        jdbc.sql("select position, at from submission_status where submission_id = ?")
                .param(sent.id())
                .query((row, index) ->
                        Map.entry(row.getInt(1), row.getTimestamp(2).toInstant()))
                .list()
                .forEach(
                        each -> jdbc.sql("update submission_status set at = ? where submission_id = ? and position = ?")
                                .params(Timestamp.from(each.getValue().minus(by)), sent.id(), each.getKey())
                                .update());
    }

    /** Runs what is scheduled for the night, as the scheduler does. */
    private void night() {
        schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task instanceof CronTask && task.toString().contains("NightlyPurge"))
                .findFirst()
                .orElseThrow()
                .getRunnable()
                .run();
    }

    private void lease(Instant until) {
        jdbc.sql("update retention_lease set held_until = ?")
                .param(Timestamp.from(until))
                .update();
    }

    private int keys(Sent sent) {
        return jdbc.sql("select count(*) from vault_key where holder = ?")
                .param(sent.id())
                .query(Integer.class)
                .single();
    }

    private List<Path> objects() throws IOException {
        Path vault = Path.of(environment.getRequiredProperty("marsad.data-dir"), "vault");
        if (!Files.isDirectory(vault)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(vault)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Where its id stands beside the audit, which goes on saying who of the staff had to do with it. */
    private List<String> remains(UUID id) {
        return Tables.holding(jdbc, id.toString()).stream()
                .filter(table -> !table.equals("audit_entry"))
                .toList();
    }

    private String page(String username, Sent sent) {
        return StaffClient.session(port, username)
                .get("/staff/submissions/" + sent.id())
                .body();
    }

    private HttpResponse<String> hold(String username, Sent sent, boolean held, String reason) {
        return step(
                username,
                sent,
                "hold",
                "held=" + held + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> step(String username, Sent sent, String step, String body) {
        StaffClient client = StaffClient.session(port, username);
        String csrf = URLEncoder.encode(client.csrf("/login"), StandardCharsets.UTF_8);
        return client.form("/staff/submissions/" + sent.id() + "/" + step, body + "&_csrf=" + csrf);
    }
}
