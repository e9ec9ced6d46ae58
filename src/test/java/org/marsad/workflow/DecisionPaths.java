package org.marsad.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;

/** From a submission to a decision. */
abstract class DecisionPaths extends ProcessPaths {

    @Test
    void whatIsVerifiedAndApprovedIsPublished() {
        Sent sent = newsroom.submit(Newsroom.form(MARKER + " انسحبت القوات من القاعدة")
                .file("files", MARKER + ".txt", "text/plain", (MARKER + " نص").getBytes(UTF_8))
                .field("source_url", "https://example.org/" + "source"));
        verify("analyst1", sent);
        newsroom.awaitStatus(sent, "IN_EDITORIAL_REVIEW");
        int before = newsroom.promise().path("timeline").size();
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(MARKER));

        assertEnds(sent, "published");
        assertPassed(sent, "inspectEvidence", "verifyEvidence", "makePublicCopies", "approveAssessment", "publish");
        assertNotPassed(sent, "confirmRating", "requestInformation", "recordNotAccepted");
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(newsroom.promise().path("timeline")).hasSize(before + 1);
        JsonNode entry = entryOf(sent);
        assertThat(entry.path("kind").asText()).isEqualTo("EVENT");
        assertThat(entry.path("evidence")).hasSize(3);
        assertThat(tracked.path("messages").get(0).path("from").asText()).isEqualTo("TEAM");
    }

    @Test
    void aRatingThatNeedsTwoEditorsIsPublicOnlyOnceAnotherConfirmed() {
        Sent sent = newsroom.submit(MARKER + " عادت القوات إلى مواقعها السابقة");
        String target = twoEditorRating();
        String before = rating();
        verify("analyst1", sent);
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(target));
        assertThat(rating()).isEqualTo(before);
        newsroom.complete("editor2", newsroom.awaitTask(sent, "confirmRating"), Map.of("confirmation", "CONFIRMED"));

        assertEnds(sent, "published");
        assertPassed(sent, "confirmRating", "publish");
        assertThat(rating()).isEqualTo(target);
    }

    @Test
    void whatTheSecondEditorReturnsIsVerifiedAgainAndNothingIsPublic() {
        Sent sent = newsroom.submit(MARKER + " لم تنسحب القوات بعد من القاعدة");
        String before = rating();
        verify("analyst1", sent);
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), changing(twoEditorRating()));
        newsroom.complete(
                "editor2",
                newsroom.awaitTask(sent, "confirmRating"),
                Map.of("confirmation", "RETURNED", "editorNote", MARKER));
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        notAccepted("analyst2", sent, "UNVERIFIABLE");

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "confirmRating", "recordNotAccepted");
        assertNotPassed(sent, "publish");
        assertThat(rating()).isEqualTo(before);
    }

    @Test
    void whatAnEditorReturnsGoesBackUnassignedAndIsDecidedAnew() {
        Sent sent = newsroom.submit(MARKER + " أغلقت القاعدة أبوابها نهائياً");
        verify("analyst1", sent);
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Map.of("editorialDecision", "RETURNED", "editorNote", MARKER));
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        verify("analyst2", sent);
        newsroom.complete("editor2", newsroom.awaitTask(sent, "approveAssessment"), Newsroom.approved(MARKER));

        assertEnds(sent, "published");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(sent).getId())
                        .activityId("verifyEvidence")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatAnEditorRejectsEndsWithTheReason() {
        Sent sent = newsroom.submit(MARKER + " وثيقة متداولة عن الانسحاب");
        verify("analyst1", sent);
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Map.of("editorialDecision", "REJECTED", "reasonCode", "PRIVACY_RISK"));

        assertEnds(sent, "notAccepted");
        assertNotPassed(sent, "publish", "confirmRating");
        JsonNode tracked = newsroom.track(sent);
        assertThat(tracked.path("outcome").path("reason").path("code").asText()).isEqualTo("PRIVACY_RISK");
        assertThat(newsroom.reply(sent, "لماذا؟").statusCode()).isEqualTo(409);
    }

    @Test
    void filesOfNoAcceptedTypeAloneEndItWithoutAnybodysWork() {
        Sent sent = newsroom.submit(
                Newsroom.form("انظر").file("files", "a.exe", "image/jpeg", new byte[] {'M', 'Z', 0, 1, 2, 3}));

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "inspectEvidence", "triage", "recordNotAccepted");
        assertNotPassed(sent, "verifyEvidence");
        assertThat(newsroom.track(sent).path("files").get(0).path("state").asText())
                .isEqualTo("REFUSED");
    }
}
