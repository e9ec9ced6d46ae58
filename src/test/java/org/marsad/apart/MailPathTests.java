package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffRole;
import org.marsad.submission.Submitter;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.H2Database;
import org.marsad.support.Mail;
import org.marsad.support.MailServer;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Mail in the whole application: engine, security, schedule and a real SMTP server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {H2Database.class, MailServer.class})
class MailPathTests {

    private static final String WORDS = "شهادة عن القافلة الأخيرة لا يجوز أن يقرأها أحد في البريد";
    private static final Duration SOON = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffAccounts accounts;

    private Newsroom newsroom;
    private Submitter browser;

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(port, jdbc);
        browser = new Submitter(port);
    }

    @Test
    void aSubmitterIsWrittenToFromTheQuestionToTheEndAndForgotten() {
        String address = "witness@example.org";
        Sent sent = newsroom.submit(Newsroom.form(WORDS).field("contact_email", address));
        press(awaitLetters(address, 1).link("/notifications/confirm?token="));

        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete(
                "analyst1",
                task,
                Map.of(
                        "verificationOutcome", "INFORMATION_NEEDED",
                        "verificationSummary", WORDS,
                        "question", WORDS));
        awaitLetters(address, 2);
        assertThat(newsroom.reply(sent, WORDS).statusCode()).isEqualTo(201);

        String again = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete(
                "analyst1",
                again,
                Map.of(
                        "verificationOutcome",
                        "VERIFIED",
                        "verificationSummary",
                        WORDS,
                        "assessments",
                        newsroom.verified("analyst1", again, WORDS).get("assessments")));
        awaitLetters(address, 3);
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("واقعة"));
        newsroom.awaitStatus(sent, "PUBLISHED");

        Mail last = awaitLetters(address, 4);
        assertThat(last.text()).contains("آخر رسالة");
        assertThat(MailServer.to(address))
                .allSatisfy(letter -> assertThat(letter.everything())
                        .doesNotContain("القافلة", sent.receipt(), sent.id().toString(), "coalition"));
        assertThat(jdbc.sql("select count(*) from mail_contact where submission_id = ?")
                        .param(sent.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(recipients()).isZero();
        assertThat(engineSays(address)).isZero();
    }

    @Test
    void aReaderWhoFollowsIsToldAndTheAdministratorSeesHowMailStands() {
        String address = "reader@example.org";
        String path = "/en/promises/" + Newsroom.PROMISE + "/subscription";
        assertThat(browser.page(path, "email", address).statusCode()).isEqualTo(202);
        press(awaitLetters(address, 1).link("/notifications/confirm?token="));

        Sent sent = newsroom.submit(WORDS);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, WORDS));
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved("واقعة"));
        assertThat(awaitLetters(address, 2).text()).contains("An event was published on a page you follow:");

        assertThat(StaffClient.basic(port, "admin").get("/actuator/mail").body())
                .contains("\"enabled\":true", "\"givenUp\":0", "\"problem\":null")
                .doesNotContain("@");
        assertThat(StaffClient.stranger(port).get("/actuator/mail").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theStaffWhoseAccountHasAnAddressAreKnown() {
        jdbc.sql("update act_id_user set email_ = 'a1@example.org' where id_ = 'analyst1'")
                .update();
        assertThat(accounts.contacts(StaffRole.ANALYST))
                .containsExactly(new StaffContact("analyst1", "a1@example.org"));
        assertThat(accounts.contacts(StaffRole.EDITOR)).isEmpty();
        assertThat(accounts.contacts(StaffRole.ANALYST)).asString().doesNotContain("example");
    }

    @Test
    void whoAskedForACorrectionIsWrittenToOnceAndForgotten() {
        String address = "corrector@example.org";
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        Map<String, Object> request = Map.of(
                "promise",
                Newsroom.PROMISE,
                "timeline_entry",
                newsroom.promise().path("timeline").get(0).path("id").asText(),
                "text",
                WORDS);
        assertThat(desk.tryToAsk(Newsroom.with(request, "contact_email", "nobody"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.tryToAsk(Newsroom.with(request, "contact_email", address))
                        .statusCode())
                .isEqualTo(201);
        UUID id = desk.newest();
        press(awaitLetters(address, 1).link("/notifications/confirm?token="));
        desk.decide("editor1", id, CorrectionDesk.rejected(WORDS));

        assertThat(awaitLetters(address, 2).text()).contains("آخر رسالة");
        assertThat(MailServer.to(address))
                .allSatisfy(letter ->
                        assertThat(letter.everything()).doesNotContain("القافلة", id.toString(), "coalition"));
        assertThat(jdbc.sql("select count(*) from mail_contact where submission_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoAsksTooOftenIsSlowedDown() {
        List<Integer> answers = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> browser.page("/ar/promises/" + Newsroom.PROMISE + "/subscription", "email", "nobody")
                        .statusCode())
                .toList();
        assertThat(answers).contains(422, 429);
    }

    private Mail awaitLetters(String address, int number) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(number));
        return MailServer.to(address).get(number - 1);
    }

    private void press(String link) {
        String[] parts = link.split("\\?token=", 2);
        assertThat(browser.page(parts[0], "token", parts[1]).statusCode()).isEqualTo(200);
    }

    private long recipients() {
        return jdbc.sql("select count(recipient) from outbox_message where contact_id is not null")
                .query(Long.class)
                .single();
    }

    private long engineSays(String address) {
        return jdbc.sql("select count(*) from act_hi_detail where text_ like ? or text2_ like ?")
                .params("%" + address + "%", "%" + address + "%")
                .query(Long.class)
                .single();
    }
}
