package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.springframework.beans.factory.annotation.Autowired;

/** GET /tracking and POST /tracking/messages, and the ways of a submission that they show. */
abstract class TrackingApiTests extends SubmissionRoomTest {

    @Autowired
    Submissions submissions;

    @Autowired
    EvidenceItems evidence;

    @Test
    void aReceiptShowsWhereItsSubmissionStands() {
        String receipt = submitter().receiptFor(form().file("files", "a.txt", "text/plain", bytes("x")));
        HttpResponse<String> answer = submitter().track(receipt);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode body = json(answer);
        assertThat(body.get("status").asText()).isEqualTo("RECEIVED");
        assertThat(body.at("/promise/id").asText()).isEqualTo("coalition-presence");
        assertThat(body.at("/promise/title/ar").asText()).isNotBlank();
        assertThat(body.at("/history/0/status").asText()).isEqualTo("RECEIVED");
        assertThat(body.at("/files/0/name").asText()).isEqualTo("a.txt");
        assertThat(body.at("/files/0/state").asText()).isEqualTo("CHECKING");
        assertThat(body.at("/files/0/reason").isNull()).isTrue();
        assertThat(body.get("messages")).isEmpty();
        assertThat(body.get("outcome").isNull()).isTrue();
        assertThat(Instant.parse(body.get("expected_by").asText()))
                .isAfter(Instant.parse(body.get("submitted_at").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s\u00a0"})
    void aReceiptIsReadHoweverItIsTyped(String typed) {
        String receipt = submitter().receiptFor(form());
        String dashed = receipt.replace(' ', '-');
        for (String form : List.of(receipt, dashed, receipt.replace(" ", ""))) {
            assertThat(submitter().track(form).statusCode()).isEqualTo(200);
        }
        assertThat(submitter()
                        .page("/ar/track", "receipt", String.format(typed, arabic(receipt)))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String arabic(String receipt) {
        return receipt.chars()
                .mapToObj(c -> Character.toString(c == ' ' ? c : c - '0' + '٠'))
                .reduce("", String::concat);
    }

    @Test
    void aWrongAnUnknownAnExpiredAndAMissingReceiptGetTheSameAnswer() {
        String receipt = submitter().receiptFor(form());
        clock.moveTo(Duration.ofDays(366));
        HttpResponse<String> expired = submitter().track(receipt);
        clock.moveTo(Duration.ZERO);
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(expired.headers().firstValue("Cache-Control")).contains("no-store");
        for (HttpResponse<String> other : List.of(
                submitter().track("0000 0000 0000 0000"),
                submitter().track("nonsense"),
                submitter().track("x".repeat(5000)),
                submitter().get("/api/v1/tracking"),
                submitter().get("/api/v1/tracking", "Authorization", "Basic " + receipt))) {
            assertThat(other.statusCode()).isEqualTo(401);
            assertThat(other.body()).isEqualTo(expired.body());
        }
    }

    @Test
    void whatTheProcessMovesTheSubmitterSees() throws Exception {
        String receipt = submitter().receiptFor(form().file("files", "a.exe", "text/plain", bytes("MZ")));
        UUID id = lastStarted();
        submissions.moveTo(id, SubmissionStatus.CHECKING_FILES);
        for (EvidenceItem item : evidence.of(id)) {
            evidence.inspect(item.id());
        }
        submissions.moveTo(id, SubmissionStatus.IN_VERIFICATION);
        submissions.moveTo(id, SubmissionStatus.IN_VERIFICATION);
        submissions.askSubmitter(id, "من أي جهة صُوّر المقطع؟", "analyst1");
        submissions.askSubmitter(id, "من أي جهة صُوّر المقطع؟", "analyst1");
        JsonNode body = json(submitter().track(receipt));
        assertThat(body.get("history"))
                .extracting(step -> step.get("status").asText())
                .containsExactly("RECEIVED", "CHECKING_FILES", "IN_VERIFICATION", "INFORMATION_REQUESTED");
        assertThat(body.get("messages")).hasSize(1);
        assertThat(body.at("/messages/0/from").asText()).isEqualTo("TEAM");
        assertThat(body.at("/files/0/state").asText()).isEqualTo("REFUSED");
        assertThat(body.at("/files/0/reason/code").asText()).isEqualTo("UNSUPPORTED_TYPE");
        assertThat(body.at("/files/0/reason/ar").asText()).isNotBlank();
    }

    @Test
    void anEndIsShownWithItsReasonOrItsTimelineEntryAndStaysTheEnd() {
        String refused = submitter().receiptFor(form());
        UUID id = lastStarted();
        submissions.moveTo(id, SubmissionStatus.CHECKING_FILES);
        submissions.notAccepted(id, ReasonCode.DUPLICATE, "وصلنا المقطع نفسه قبل أسبوع.");
        submissions.notAccepted(id, ReasonCode.UNVERIFIABLE, null);
        JsonNode body = json(submitter().track(refused));
        assertThat(body.at("/outcome/reason/code").asText()).isEqualTo("DUPLICATE");
        assertThat(body.at("/outcome/reason/en").asText()).isNotBlank();
        assertThat(body.at("/outcome/explanation").asText()).isEqualTo("وصلنا المقطع نفسه قبل أسبوع.");
        assertThatThrownBy(() -> submissions.moveTo(id, SubmissionStatus.IN_VERIFICATION))
                .isInstanceOf(IllegalStateException.class);

        String published = submitter().receiptFor(form());
        UUID other = lastStarted();
        UUID entry = UUID.randomUUID();
        submissions.moveTo(other, SubmissionStatus.CHECKING_FILES);
        submissions.moveTo(other, SubmissionStatus.IN_VERIFICATION);
        submissions.moveTo(other, SubmissionStatus.IN_EDITORIAL_REVIEW);
        submissions.published(other, entry);
        submissions.published(other, UUID.randomUUID());
        assertThat(json(submitter().track(published))
                        .at("/outcome/timeline_entry_url")
                        .asText())
                .isEqualTo("https://marsad.example/promises/coalition-presence#entry-" + entry);
    }

    @Test
    void aStatusIsNeverSkipped() {
        submitter().receiptFor(form());
        UUID id = lastStarted();
        for (SubmissionStatus status : List.of(
                SubmissionStatus.IN_VERIFICATION, SubmissionStatus.IN_EDITORIAL_REVIEW, SubmissionStatus.PUBLISHED)) {
            assertThatThrownBy(() -> submissions.moveTo(id, status)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(submissions.find(id).orElseThrow().status()).isEqualTo(SubmissionStatus.RECEIVED);
    }

    @Test
    void aMessageReachesTheThreadAndTheProcess() {
        String receipt = submitter().receiptFor(form());
        HttpResponse<String> answer = submitter().write(receipt, "{\"text\":\" كان ذلك مساءً.\\r\\nعند الجسر. \"}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(process.answered()).contains(lastStarted());
        JsonNode messages = json(submitter().track(receipt)).get("messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).get("from").asText()).isEqualTo("SUBMITTER");
        assertThat(messages.get(0).get("text").asText()).isEqualTo("كان ذلك مساءً.\nعند الجسر.");
    }

    @Test
    void theSameWordsTwiceInARowAreOneMessage() {
        String receipt = submitter().receiptFor(form());
        UUID id = lastStarted();
        assertThat(submitter().write(receipt, "{\"text\":\"نعم\"}").statusCode())
                .isEqualTo(201);
        assertThat(submitter().write(receipt, "{\"text\":\"نعم \"}").statusCode())
                .isEqualTo(201);
        assertThat(submissions.messages(id)).hasSize(1);
        assertThat(process.answered().stream().filter(id::equals)).hasSize(1);
        submissions.tellSubmitter(id, "هل أنت متأكد؟");
        submitter().write(receipt, "{\"text\":\"نعم\"}");
        assertThat(submissions.messages(id)).hasSize(3);
        clock.moveTo(Duration.ofHours(25));
        submitter().write(receipt, "{\"text\":\"نعم\"}");
        assertThat(submissions.messages(id)).hasSize(4);
    }

    @Test
    void aMessageThatCannotBeTakenIsToldWhy() {
        String receipt = submitter().receiptFor(form());
        assertThat(submitter().write(receipt, "no json").statusCode()).isEqualTo(400);
        assertThat(submitter().write(receipt, "{}").statusCode()).isEqualTo(400);
        assertCode(submitter().write(receipt, "{\"text\":\" \"}"), "EMPTY");
        assertCode(submitter().write(receipt, "{\"text\":\"" + "x".repeat(5001) + "\"}"), "TOO_LONG");
        assertCode(submitter().write(receipt, "{\"text\":\"a\\u0000b\"}"), "INVALID_CHARACTERS");
        assertCode(submitter().write(receipt, "{\"text\":\"a\",\"uploads\":[\"x\"]}"), "NO_SUCH_UPLOAD");
        assertThat(submitter()
                        .post(
                                "/api/v1/tracking/messages",
                                "text/plain",
                                java.net.http.HttpRequest.BodyPublishers.ofString("x"),
                                "Authorization",
                                "Bearer " + receipt)
                        .statusCode())
                .isEqualTo(415);
        assertThat(json(submitter().track(receipt)).get("messages")).isEmpty();
        assertThat(submitter()
                        .write(receipt, "{\"text\":\"" + "ي".repeat(5000) + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private static void assertCode(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void whoHasNoReceiptWritesNothingAndLearnsNothing() {
        HttpResponse<String> answer = submitter().write("0000 0000 0000 0000", "{}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(submitter()
                        .write("0000 0000 0000 0001", "{\"text\":\"x\"}")
                        .body());
    }

    @Test
    void afterTheEndNothingIsAdded() {
        String receipt = submitter().receiptFor(form());
        UUID id = lastStarted();
        submissions.moveTo(id, SubmissionStatus.CHECKING_FILES);
        submissions.notAccepted(id, ReasonCode.NOT_RELEVANT, null);
        HttpResponse<String> answer = submitter().write(receipt, "{\"text\":\"ولكن\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(submissions.messages(id)).isEmpty();
    }

    private UUID lastStarted() {
        return process.started().get(process.started().size() - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
