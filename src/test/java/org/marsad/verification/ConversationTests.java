package org.marsad.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.submission.Submissions;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds a submission's task writes to its submitter, from the page beside the task. */
@WholeMarsad
class ConversationTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Submissions submissions;

    private Newsroom newsroom;
    private Sent sent;
    private String task;

    @BeforeEach
    void somethingWaitsForAnAnalyst() {
        newsroom = new Newsroom(port, jdbc);
        sent = newsroom.submit("رأيت الشاحنات تعبر الجسر عند الفجر.");
        task = newsroom.awaitTask(sent, "verifyEvidence");
    }

    @Test
    void whoHoldsTheTaskWritesAndTheSubmitterDoesNotSeeWhoItWas() {
        claim("analyst1");
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.get(page()).body()).contains("اكتب إلى المرسِل");
        HttpResponse<String> answer = write(analyst, "نعمل على ما أرسلته <منذ> الصباح.");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(analyst.get(page()).body())
                .contains("نعمل على ما أرسلته &lt;منذ&gt; الصباح.", "ظهرت رسالتك", "message from-TEAM", "analyst1");
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.at("/messages/0/from").asText()).isEqualTo("TEAM");
        assertThat(tracked.at("/messages/0/text").asText()).isEqualTo("نعمل على ما أرسلته <منذ> الصباح.");
        assertThat(tracked.toString()).doesNotContain("analyst1");
        assertThat(tracked.path("status").asText()).isEqualTo("IN_VERIFICATION");
        assertThat(newsroom.reply(sent, "شكراً").statusCode()).isEqualTo(201);
        assertThat(analyst.get(page()).body()).contains("message from-SUBMITTER", "شكراً");
    }

    @Test
    void theSameWordsTwiceInARowAreOneMessage() {
        claim("analyst1");
        StaffClient analyst = StaffClient.session(port, "analyst1");
        write(analyst, "وصل.");
        write(analyst, "وصل.");
        assertThat(submissions.messages(sent.id())).hasSize(1);
    }

    @Test
    void whoDoesNotHoldTheTaskWritesNothing() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.get(page()).body()).doesNotContain("/messages\"").contains("من استلم المهمة");
        HttpResponse<String> unclaimed = write(analyst, "مسودة لم تُرسل");
        assertThat(unclaimed.statusCode()).isEqualTo(409);
        assertThat(unclaimed.body()).contains("لا يكتب إلى المرسِل إلا من استلم", "مسودة لم تُرسل");
        claim("analyst2");
        assertThat(write(analyst, "مسودة").statusCode()).isEqualTo(409);
        assertThat(write(StaffClient.session(port, "editor1"), "مسودة").statusCode())
                .isEqualTo(409);
        assertThat(write(StaffClient.session(port, "admin"), "مسودة").statusCode())
                .isEqualTo(403);
        assertThat(StaffClient.stranger(port)
                        .form(page() + "/messages", "text=x")
                        .statusCode())
                .isIn(302, 403);
        assertThat(submissions.messages(sent.id())).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsToldAndStaysInTheForm() {
        claim("analyst1");
        StaffClient analyst = StaffClient.session(port, "analyst1");
        for (String text : List.of(" ", "\u200f", "ي".repeat(5001), "a\u0000b")) {
            HttpResponse<String> answer = write(analyst, text);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("لم يُرسل شيء");
        }
        assertThat(write(analyst, "ي".repeat(5001)).body()).contains("ييييي");
        assertThat(analyst.form(page() + "/messages", "text=x").statusCode()).isEqualTo(403);
        assertThat(submissions.messages(sent.id())).isEmpty();
        assertThat(write(analyst, "ي".repeat(5000)).statusCode()).isEqualTo(302);
    }

    @Test
    void afterTheEndNothingIsWritten() {
        newsroom.complete(
                "analyst1",
                task,
                Map.of(
                        "verificationOutcome",
                        "NOT_ACCEPTED",
                        "verificationSummary",
                        "لا صلة له",
                        "reasonCode",
                        "NOT_RELEVANT"));
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
        HttpResponse<String> answer = write(StaffClient.session(port, "analyst1"), "أضيف شيئاً");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("انتهى هذا الإرسال", "أضيف شيئاً");
    }

    @Test
    void aQuestionShowsStaffWhoAsked() {
        newsroom.complete(
                "analyst1",
                task,
                Map.of(
                        "verificationOutcome",
                        "INFORMATION_NEEDED",
                        "verificationSummary",
                        "ينقص المكان",
                        "question",
                        "من أين صُوّر؟"));
        newsroom.awaitStatus(sent, "INFORMATION_REQUESTED");
        assertThat(submissions.messages(sent.id()))
                .extracting(message -> message.author())
                .containsExactly("analyst1");
    }

    private void claim(String username) {
        assertThat(Newsroom.claim(newsroom.staff(username), task, username).statusCode())
                .isEqualTo(204);
    }

    private String page() {
        return "/staff/submissions/" + sent.id();
    }

    private HttpResponse<String> write(StaffClient client, String text) {
        return client.form(
                page() + "/messages",
                "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&_csrf="
                        + URLEncoder.encode(client.csrf(page()), StandardCharsets.UTF_8));
    }
}
