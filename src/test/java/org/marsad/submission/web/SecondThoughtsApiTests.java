package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.springframework.beans.factory.annotation.Autowired;

/** POST /tracking/withdrawal and POST /tracking/appeal. */
abstract class SecondThoughtsApiTests extends SubmissionRoomTest {

    private static final String REASONS = "{\"text\":\"المقطع من الموقع نفسه، والتاريخ ظاهر فيه.\"}";

    @Autowired
    Submissions submissions;

    @Test
    void aSubmitterWithdrawsWhateverTheTeamIsDoing() {
        for (List<SubmissionStatus> way : List.of(
                List.<SubmissionStatus>of(),
                List.of(SubmissionStatus.CHECKING_FILES),
                List.of(SubmissionStatus.CHECKING_FILES, SubmissionStatus.IN_VERIFICATION),
                List.of(
                        SubmissionStatus.CHECKING_FILES,
                        SubmissionStatus.IN_VERIFICATION,
                        SubmissionStatus.IN_EDITORIAL_REVIEW))) {
            String receipt = submitter().receiptFor(form());
            UUID id = last();
            way.forEach(status -> submissions.moveTo(id, status));
            HttpResponse<String> answer = submitter().withdraw(receipt);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(json(answer).get("status").asText()).isEqualTo("WITHDRAWN");
            assertThat(json(answer).get("outcome").isNull()).isTrue();
            assertThat(json(answer).get("can_withdraw").asBoolean()).isFalse();
            assertThat(process.withdrawn()).containsOnlyOnce(id);
        }
    }

    @Test
    void whatIsWithdrawnOrPublishedIsNotWithdrawn() {
        String withdrawn = submitter().receiptFor(form());
        submitter().withdraw(withdrawn);
        refused(submitter().withdraw(withdrawn, "Accept-Language", "en"), "withdrawn already");
        String published = published();
        refused(submitter().withdraw(published, "Accept-Language", "en"), "published");
        assertThat(status(published)).isEqualTo("PUBLISHED");
        assertThat(process.withdrawn()).doesNotContain(last());
    }

    @Test
    void whatWasNotAcceptedIsWithdrawnWithoutItsReason() {
        String receipt = notAccepted();
        JsonNode answer = json(submitter().withdraw(receipt));
        assertThat(answer.get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(answer.get("outcome").isNull()).isTrue();
        assertThat(submitter().appeal(receipt, REASONS).statusCode()).isEqualTo(409);
    }

    @Test
    void nothingIsWrittenToAWithdrawnSubmission() {
        String receipt = submitter().receiptFor(form());
        submitter().withdraw(receipt);
        assertThat(submitter().write(receipt, "{\"text\":\"ولكن\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void anAppealBringsWhatWasNotAcceptedBackIntoVerification() {
        String receipt = notAccepted();
        UUID id = last();
        assertThat(json(submitter().track(receipt)).get("can_appeal").asBoolean())
                .isTrue();
        HttpResponse<String> answer = submitter().appeal(receipt, REASONS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode body = json(answer);
        assertThat(body.get("status").asText()).isEqualTo("IN_VERIFICATION");
        assertThat(body.get("outcome").isNull()).isTrue();
        assertThat(body.get("can_appeal").asBoolean()).isFalse();
        assertThat(body.get("history"))
                .extracting(step -> step.get("status").asText())
                .containsExactly("RECEIVED", "CHECKING_FILES", "NOT_ACCEPTED", "IN_VERIFICATION");
        assertThat(body.at("/messages/0/from").asText()).isEqualTo("SUBMITTER");
        assertThat(body.at("/messages/0/text").asText()).contains("الموقع نفسه");
        assertThat(submissions.find(id).orElseThrow().appealedAt()).isNotNull();
        assertThat(process.appealed()).containsOnlyOnce(id);
    }

    @Test
    void thereIsOneAppeal() {
        String receipt = notAccepted();
        UUID id = last();
        submitter().appeal(receipt, REASONS);
        refused(submitter().appeal(receipt, REASONS, "Accept-Language", "en"), "appealed before");
        submissions.notAccepted(id, ReasonCode.UNVERIFIABLE, null);
        refused(submitter().appeal(receipt, REASONS, "Accept-Language", "en"), "appealed before");
        JsonNode body = json(submitter().track(receipt));
        assertThat(body.at("/outcome/reason/code").asText()).isEqualTo("UNVERIFIABLE");
        assertThat(body.at("/outcome/explanation").isNull()).isTrue();
        assertThat(body.get("can_appeal").asBoolean()).isFalse();
        assertThat(body.get("messages")).hasSize(1);
    }

    @Test
    void whatHasNoDecisionAgainstItIsNotAppealed() {
        String running = submitter().receiptFor(form());
        refused(submitter().appeal(running, REASONS, "Accept-Language", "en"), "Nothing has been decided");
        refused(submitter().appeal(published(), REASONS, "Accept-Language", "en"), "published");
        assertThat(json(submitter().track(running)).get("messages")).isEmpty();
        assertThat(process.appealed()).doesNotContain(last());
    }

    @Test
    void anAppealWithoutReasonsThatCanBeReadChangesNothing() {
        String receipt = notAccepted();
        assertThat(submitter().appeal(receipt, "no json").statusCode()).isEqualTo(400);
        assertThat(submitter().appeal(receipt, "{}").statusCode()).isEqualTo(400);
        assertThat(submitter()
                        .post(
                                "/api/v1/tracking/appeal",
                                "text/plain",
                                HttpRequest.BodyPublishers.ofString("x"),
                                "Authorization",
                                "Bearer " + receipt)
                        .statusCode())
                .isEqualTo(415);
        for (String text : List.of(" ", "x".repeat(5001), "x".repeat(70_000), "a\\u0000b", "\\ud83d")) {
            HttpResponse<String> answer = submitter().appeal(receipt, "{\"text\":\"" + text + "\"}");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("text");
        }
        assertThat(status(receipt)).isEqualTo("NOT_ACCEPTED");
        assertThat(process.appealed()).doesNotContain(last());
        assertThat(submitter()
                        .appeal(receipt, "{\"text\":\"" + "ي".repeat(5000) + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoHasNoReceiptWithdrawsNothingAndLearnsNothing() {
        String receipt = notAccepted();
        clock.moveTo(Duration.ofDays(366));
        HttpResponse<String> expired = submitter().withdraw(receipt);
        HttpResponse<String> expiredAppeal = submitter().appeal(receipt, REASONS);
        clock.moveTo(Duration.ZERO);
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expiredAppeal.statusCode()).isEqualTo(401);
        assertThat(expired.headers().firstValue("Cache-Control")).contains("no-store");
        for (String other : List.of("0000 0000 0000 0000", "nonsense", last().toString())) {
            assertThat(submitter().withdraw(other).body()).isEqualTo(expired.body());
            assertThat(submitter().appeal(other, "{}").body()).isEqualTo(expiredAppeal.body());
        }
        assertThat(submitter()
                        .post("/api/v1/tracking/withdrawal", "text/plain", HttpRequest.BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
        assertThat(status(receipt)).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void ofSeveralWithdrawalsAtOnceOneWithdraws() {
        String receipt = submitter().receiptFor(form());
        assertThat(atOnce(6, () -> submitter().withdraw(receipt)))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(process.withdrawn()).containsOnlyOnce(last());
    }

    @Test
    void ofSeveralAppealsAtOnceOneIsHeard() {
        String receipt = notAccepted();
        assertThat(atOnce(6, () -> submitter().appeal(receipt, REASONS)))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(process.appealed()).containsOnlyOnce(last());
        assertThat(submissions.messages(last())).hasSize(1);
    }

    @Test
    void aMessageDuringAWithdrawalArrivesBeforeItOrIsRefused() {
        for (int i = 0; i < 10; i++) {
            String receipt = submitter().receiptFor(form());
            CompletableFuture<HttpResponse<String>> message =
                    CompletableFuture.supplyAsync(() -> submitter().write(receipt, "{\"text\":\"مهلاً\"}"));
            assertThat(submitter().withdraw(receipt).statusCode()).isEqualTo(200);
            int answered = message.join().statusCode();
            assertThat(answered).isIn(201, 409);
            assertThat(submissions.messages(last())).hasSize(answered == 201 ? 1 : 0);
            assertThat(status(receipt)).isEqualTo("WITHDRAWN");
        }
    }

    @Test
    void whatIsWithdrawnWhileItIsPublishedIsOneOfTheTwo() {
        for (int i = 0; i < 10; i++) {
            String receipt = submitter().receiptFor(form());
            UUID id = last();
            submissions.moveTo(id, SubmissionStatus.CHECKING_FILES);
            submissions.moveTo(id, SubmissionStatus.IN_VERIFICATION);
            submissions.moveTo(id, SubmissionStatus.IN_EDITORIAL_REVIEW);
            CompletableFuture<Void> publication = CompletableFuture.runAsync(() -> publish(id));
            int answered = submitter().withdraw(receipt).statusCode();
            publication.join();
            assertThat(answered).isIn(200, 409);
            assertThat(status(receipt)).isEqualTo(answered == 200 ? "WITHDRAWN" : "PUBLISHED");
        }
    }

    private void publish(UUID id) {
        try {
            submissions.published(id, UUID.randomUUID());
        } catch (IllegalStateException withdrawnBefore) {
            assertThat(withdrawnBefore).hasMessageContaining("WITHDRAWN");
        }
    }

    private static List<Integer> atOnce(int times, Supplier<HttpResponse<String>> request) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.get().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json(answer).get("detail").asText()).contains(why);
    }

    private String notAccepted() {
        String receipt = submitter().receiptFor(form());
        submissions.moveTo(last(), SubmissionStatus.CHECKING_FILES);
        submissions.notAccepted(last(), ReasonCode.MANIPULATED, "التاريخ في المقطع معدَّل.");
        return receipt;
    }

    private String published() {
        String receipt = submitter().receiptFor(form());
        submissions.moveTo(last(), SubmissionStatus.CHECKING_FILES);
        submissions.moveTo(last(), SubmissionStatus.IN_VERIFICATION);
        submissions.moveTo(last(), SubmissionStatus.IN_EDITORIAL_REVIEW);
        submissions.published(last(), UUID.randomUUID());
        return receipt;
    }

    private String status(String receipt) {
        return json(submitter().track(receipt)).get("status").asText();
    }

    private UUID last() {
        return process.started().get(process.started().size() - 1);
    }
}
