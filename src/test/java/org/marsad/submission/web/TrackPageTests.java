package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** The tracking page, as a browser without scripts meets it. */
@OnH2
class TrackPageTests extends SubmissionRoomTest {

    @Autowired
    Submissions submissions;

    @Autowired
    EvidenceItems evidence;

    @Test
    void theFormAsksForNothingButTheCode() {
        HttpResponse<String> page = submitter().get("/ar/track?receipt=4821093755621904");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("name=\"receipt\"", "inputmode=\"numeric\"", "autocomplete=\"off\"", "noindex")
                .doesNotContain("value=\"4821", "<script");
    }

    @Test
    void aCodeShowsTheStatusInWords() throws Exception {
        String receipt =
                submitter().receiptFor(form().file("files", "برنامج.exe", "text/plain", new byte[] {'M', 'Z'}));
        UUID id = last();
        submissions.moveTo(id, SubmissionStatus.CHECKING_FILES);
        for (EvidenceItem item : evidence.of(id)) {
            evidence.inspect(item.id());
        }
        submissions.moveTo(id, SubmissionStatus.IN_VERIFICATION);
        submissions.askSubmitter(id, "من صوّر <المقطع>؟", "analyst1");
        HttpResponse<String> page = submitter().page("/ar/track", "receipt", receipt);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("ننتظر جوابك", "class=\"status-steps\"", "aria-current=\"step\"", "قيد التحقق")
                .contains("برنامج.exe", "مرفوض", "محتوى الملف ليس من الأنواع المقبولة.")
                .contains(
                        "من صوّر &lt;المقطع&gt;؟", "action=\"/ar/track/messages\"", "/ar/promises/coalition-presence");
    }

    @Test
    void aWrongCodeIsAlwaysAnsweredAlike() {
        String receipt = submitter().receiptFor(form());
        clock.moveTo(Duration.ofDays(366));
        HttpResponse<String> expired = submitter().page("/ar/track", "receipt", receipt);
        clock.moveTo(Duration.ZERO);
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body())
                .contains("name=\"receipt\"", "aria-invalid=\"true\"")
                .doesNotContain(receipt);
        for (String other : List.of("0000 0000 0000 0000", "", "نعم", "1".repeat(5000), "<script>")) {
            HttpResponse<String> page = submitter().page("/ar/track", "receipt", other);
            assertThat(page.statusCode()).isEqualTo(401);
            assertThat(page.body()).isEqualTo(expired.body());
            assertThat(submitter()
                            .page("/ar/track/messages", "receipt", other, "text", "نعم")
                            .body())
                    .contains("name=\"receipt\"")
                    .doesNotContain("نعم");
        }
    }

    @Test
    void anAnswerIsConfirmedOnceAndAClickTooManyAddsNothing() {
        String receipt = submitter().receiptFor(form());
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page =
                    submitter().page("/ar/track/messages", "receipt", receipt, "text", "كان ذلك <مساءً>");
            assertThat(page.statusCode()).isEqualTo(201);
            assertThat(page.body()).contains("وصلت رسالتك إلى الفريق", "كان ذلك &lt;مساءً&gt;");
        }
        assertThat(submissions.messages(last())).hasSize(1);
        assertThat(process.answered()).containsOnlyOnce(last());
    }

    @Test
    void aMessageThatCannotBeTakenStaysInTheForm() {
        String receipt = submitter().receiptFor(form());
        HttpResponse<String> page =
                submitter().page("/en/track/messages", "receipt", receipt, "text", "long ".repeat(1001));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"message-error\"", "5,000", "long long", "aria-invalid=\"true\"");
        assertThat(submitter()
                        .page("/en/track/messages", "receipt", receipt, "text", " ")
                        .body())
                .contains("Write your message.");
        assertThat(submissions.messages(last())).isEmpty();
    }

    @Test
    void anEndIsToldWithItsReasonAndTakesNoMoreMessages() {
        String receipt = submitter().receiptFor(form());
        submissions.moveTo(last(), SubmissionStatus.CHECKING_FILES);
        submissions.notAccepted(last(), ReasonCode.ALREADY_PUBLISHED, "انظر حزيران 2020.");
        HttpResponse<String> page = submitter().page("/ar/track", "receipt", receipt);
        assertThat(page.body())
                .contains("لم يُقبل", "هذه المعلومات منشورة في صفحة الوعد.", "انظر حزيران 2020.")
                .doesNotContain("track/messages");
        HttpResponse<String> answer =
                submitter().page("/ar/track/messages", "receipt", receipt, "text", "ولكن لدي جديد");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("انتهت معالجة هذا الإرسال", "ولكن لدي جديد");
        assertThat(submissions.messages(last())).isEmpty();
    }

    @Test
    void whatWasPublishedIsLinked() {
        String receipt = submitter().receiptFor(form());
        UUID entry = UUID.randomUUID();
        submissions.moveTo(last(), SubmissionStatus.CHECKING_FILES);
        submissions.moveTo(last(), SubmissionStatus.IN_VERIFICATION);
        submissions.moveTo(last(), SubmissionStatus.IN_EDITORIAL_REVIEW);
        submissions.published(last(), entry);
        assertThat(submitter().page("/en/track", "receipt", receipt).body())
                .contains("href=\"/en/promises/coalition-presence#entry-" + entry + "\"");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedWithoutLookingAtTheCode() {
        String receipt = submitter().receiptFor(form());
        for (String path : List.of("/ar/track", "/ar/track/messages")) {
            HttpResponse<String> page = submitter()
                    .post(
                            path,
                            "application/x-www-form-urlencoded",
                            HttpRequest.BodyPublishers.ofString("text=x&receipt=" + receipt.replace(" ", "")),
                            "Origin",
                            "https://evil.example");
            assertThat(page.statusCode()).isEqualTo(403);
        }
        assertThat(submissions.messages(last())).isEmpty();
    }

    @Test
    void theAddressOfAReplyLeadsBackToTheForm() {
        HttpResponse<String> answer = submitter().get("/en/track/messages");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/en/track");
    }

    private UUID last() {
        return process.started().get(process.started().size() - 1);
    }
}
