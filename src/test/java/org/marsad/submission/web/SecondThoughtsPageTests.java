package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawing and appealing on the tracking page, as a browser without scripts does it. */
@OnH2
class SecondThoughtsPageTests extends SubmissionRoomTest {

    private static final List<String> PATHS =
            List.of("/ar/track/withdrawal", "/ar/track/withdrawal/confirmed", "/ar/track/appeal");

    @Autowired
    Submissions submissions;

    @Test
    void aWithdrawalIsAskedForOnceMoreAndThenDone() {
        String receipt = submitter().receiptFor(form());
        assertThat(submitter().page("/ar/track", "receipt", receipt).body())
                .contains("action=\"/ar/track/withdrawal\"", "من دون ذكر سبب");
        HttpResponse<String> question = submitter().page("/ar/track/withdrawal", "receipt", receipt);
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(question.body()).contains("action=\"/ar/track/withdrawal/confirmed\"", "لا، أبقِه", receipt);
        assertThat(process.withdrawn()).doesNotContain(last());
        HttpResponse<String> done = submitter().page("/ar/track/withdrawal/confirmed", "receipt", receipt);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(done.body())
                .contains("سُحب ما أرسلته", "aria-current=\"step\"")
                .doesNotContain("action=\"/ar/track/withdrawal");
        HttpResponse<String> again = submitter().page("/ar/track/withdrawal/confirmed", "receipt", receipt);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("لم يُسحب الإرسال", "سُحب هذا الإرسال من قبل.");
        assertThat(submitter().page("/ar/track/withdrawal", "receipt", receipt).body())
                .doesNotContain("confirmed");
    }

    @Test
    void anAppealIsOfferedOnceAndItsTextStaysUntilItIsTaken() {
        String receipt = notAccepted();
        assertThat(submitter().page("/ar/track", "receipt", receipt).body())
                .contains("action=\"/ar/track/appeal\"", "محلل آخر", "action=\"/ar/track/withdrawal\"");
        HttpResponse<String> refused =
                submitter().page("/en/track/appeal", "receipt", receipt, "text", "long ".repeat(1001));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"appeal-error\"", "href=\"#appeal\"", "long long", "5,000");
        HttpResponse<String> taken =
                submitter().page("/ar/track/appeal", "receipt", receipt, "text", "<b>انظروا</b> إلى التاريخ");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.body())
                .contains("وصل اعتراضك", "&lt;b&gt;انظروا", "هذا نظر ثانٍ في ما أرسلته بعد اعتراضك")
                .doesNotContain("action=\"/ar/track/appeal\"", "التاريخ في المقطع معدَّل");
        submissions.notAccepted(last(), ReasonCode.UNVERIFIABLE, null);
        assertThat(submitter().page("/ar/track", "receipt", receipt).body())
                .contains("صدر هذا القرار بعد اعتراضك")
                .doesNotContain("action=\"/ar/track/appeal\"");
        HttpResponse<String> second = submitter().page("/ar/track/appeal", "receipt", receipt, "text", "مرة أخرى");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("سبق الاعتراض على هذا القرار");
    }

    @Test
    void whatIsRunningIsNotAppealed() {
        String receipt = submitter().receiptFor(form());
        assertThat(submitter().page("/ar/track", "receipt", receipt).body())
                .doesNotContain("action=\"/ar/track/appeal\"");
        HttpResponse<String> answer = submitter().page("/ar/track/appeal", "receipt", receipt, "text", "أعترض");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("لم يُتخذ قرار في هذا الإرسال بعد");
        assertThat(process.appealed()).doesNotContain(last());
    }

    @Test
    void whoHasNoReceiptOrComesFromAnotherSiteChangesNothing() {
        String receipt = notAccepted();
        for (String path : PATHS) {
            HttpResponse<String> unknown = submitter().page(path, "receipt", "0000 0000 0000 0000", "text", "أعترض");
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(unknown.body()).contains("name=\"receipt\"").doesNotContain("أعترض");
            assertThat(submitter()
                            .post(
                                    path,
                                    "application/x-www-form-urlencoded",
                                    HttpRequest.BodyPublishers.ofString("text=x&receipt=" + receipt.replace(" ", "")),
                                    "Origin",
                                    "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> address = submitter().get(path);
            assertThat(address.statusCode()).isEqualTo(302);
            assertThat(address.headers().firstValue("Location").orElseThrow()).endsWith("/ar/track");
        }
        assertThat(submissions.find(last()).orElseThrow().status()).isEqualTo(SubmissionStatus.NOT_ACCEPTED);
    }

    private String notAccepted() {
        String receipt = submitter().receiptFor(form());
        submissions.moveTo(last(), SubmissionStatus.CHECKING_FILES);
        submissions.notAccepted(last(), ReasonCode.MANIPULATED, "التاريخ في المقطع معدَّل.");
        return receipt;
    }

    private UUID last() {
        return process.started().get(process.started().size() - 1);
    }
}
