package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;

/** What the submitter does not put up with. */
abstract class AppealPaths extends ProcessPaths {

    @Test
    void anAppealGoesToAnotherAnalystAndMayEndInPublication() {
        Sent sent = refused("analyst1");
        appeal(sent);
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), task, "analyst1").statusCode())
                .isEqualTo(403);
        verify("analyst2", sent);
        approve("editor1", sent);

        assertEnds(sent, "published");
        assertPassed(sent, "appealReceived");
        assertNotPassed(sent, "inspectEvidence", "triage", "decideAppeal");
        assertThat(newsroom.track(sent).path("status").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void aSecondRefusalIsAnEditorsToUphold() {
        Sent sent = refused("analyst1");
        appeal(sent);
        notAccepted("analyst2", sent, "UNVERIFIABLE");
        newsroom.awaitStatus(sent, "IN_EDITORIAL_REVIEW");
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "decideAppeal"),
                Map.of("appealDecision", "UPHELD", "reasonCode", "DUPLICATE", "editorNote", MARKER));

        assertEnds(sent, "notAccepted");
        assertPassed(sent, "decideAppeal", "recordNotAccepted", "notifyNotAccepted");
        assertThat(reason(sent)).isEqualTo("DUPLICATE");
        var thread = messages(sent);
        assertThat(thread.get(thread.size() - 1).path("text").asText()).contains("لا اعتراض بعد هذا القرار");
        assertThat(newsroom.appeal(sent, MARKER).statusCode()).isEqualTo(409);
        assertThat(instances(sent)).hasSize(2);
    }

    @Test
    void aDecisionThatLacksSomethingIsRefusedWithASentenceAndTheTaskStays() {
        Sent sent = refused("analyst1");
        appeal(sent);
        notAccepted("analyst2", sent, "UNVERIFIABLE");
        String task = newsroom.awaitTask(sent, "decideAppeal");
        assertRefused(task, Map.of(), "appealDecision");
        assertRefused(task, Map.of("appealDecision", "PERHAPS"), "appealDecision");
        assertRefused(task, Map.of("appealDecision", "UPHELD"), "reasonCode");
        assertRefused(task, Map.of("appealDecision", "OVERTURNED"), "editorNote");
        assertRefused(task, with("verifiedBy", "editor1"), "verifiedBy");
        newsroom.complete("editor1", task, with("editorNote", MARKER));
        assertEnds(sent, "notAccepted");
    }

    private static Map<String, Object> with(String name, Object value) {
        return Newsroom.with(Map.of("appealDecision", "UPHELD", "reasonCode", "UNVERIFIABLE"), name, value);
    }

    private void assertRefused(String task, Map<String, ?> variables, String field) {
        var answer = Newsroom.tryToComplete(newsroom.staff("editor1"), task, variables);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(field).doesNotContain("org.marsad");
    }

    @Test
    void aSecondRefusalThatAnEditorOverturnsIsVerifiedOnceMore() {
        Sent sent = refused("analyst1");
        appeal(sent);
        notAccepted("analyst2", sent, "UNVERIFIABLE");
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "decideAppeal"),
                Map.of("appealDecision", "OVERTURNED", "editorNote", MARKER));
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        verify("analyst2", sent);
        approve("editor2", sent);

        assertEnds(sent, "published");
        assertPassed(sent, "appealReceived", "decideAppeal", "publish");
        assertNotPassed(sent, "recordNotAccepted");
    }

    @Test
    void aQuestionMayBeAskedInAnAppealToo() {
        Sent sent = refused("analyst1");
        appeal(sent);
        ask("analyst2", sent);
        assertThat(newsroom.reply(sent, "في الصباح " + MARKER).statusCode()).isEqualTo(201);
        verify("analyst2", sent);
        approve("editor1", sent);
        assertEnds(sent, "published");
    }

    @Test
    void whoRejectedItNeitherApprovesNorDecidesAfterTheAppeal() {
        Sent sent = newsroom.submit(MARKER + " صورة متداولة عن القاعدة");
        verify("analyst1", sent);
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Map.of("editorialDecision", "REJECTED", "reasonCode", "PRIVACY_RISK"));
        assertEnds(sent, "notAccepted");
        appeal(sent);
        verify("analyst2", sent);
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        assertThat(Newsroom.claim(newsroom.staff("editor1"), approval, "editor1")
                        .statusCode())
                .isEqualTo(403);
        newsroom.complete("editor2", approval, Map.of("editorialDecision", "RETURNED", "editorNote", MARKER));
        notAccepted("analyst2", sent, "PRIVACY_RISK");
        String decision = newsroom.awaitTask(sent, "decideAppeal");
        assertThat(Newsroom.claim(newsroom.staff("editor1"), decision, "editor1")
                        .statusCode())
                .isEqualTo(403);
        newsroom.complete("editor2", decision, Map.of("appealDecision", "UPHELD", "reasonCode", "PRIVACY_RISK"));
        assertEnds(sent, "notAccepted");
    }

    @Test
    void whatWasSortedOutWithoutAnybodysWorkIsSeenByAnAnalystAfterAnAppeal() {
        Sent sent = newsroom.submit(
                Newsroom.form("انظر").file("files", "a.exe", "image/jpeg", new byte[] {'M', 'Z', 0, 1, 2, 3}));
        assertEnds(sent, "notAccepted");
        appeal(sent);
        notAccepted("analyst1", sent, "UNSUPPORTED_TYPE");
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "decideAppeal"),
                Map.of("appealDecision", "UPHELD", "reasonCode", "UNSUPPORTED_TYPE"));
        assertEnds(sent, "notAccepted");
        assertNotPassed(sent, "triage");
    }

    private Sent refused(String analyst) {
        Sent sent = newsroom.submit(MARKER + " رأيت آخر جندي يغادر القاعدة");
        notAccepted(analyst, sent, "UNVERIFIABLE");
        assertEnds(sent, "notAccepted");
        return sent;
    }

    private void appeal(Sent sent) {
        assertThat(newsroom.appeal(sent, "لم تنظروا في الرابط " + MARKER).statusCode())
                .isEqualTo(201);
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
    }
}
