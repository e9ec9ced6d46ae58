package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.support.Multipart;

/** The Idempotency-Key: however often and however fast something is sent, it is taken once. */
abstract class RepeatedSubmissionTests extends SubmissionRoomTest {

    private static final byte[] NOTE = "ملاحظة".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSameKeyWithTheSameContentGetsTheSameReceiptAndStartsNothingTwice() {
        String key = UUID.randomUUID().toString();
        Multipart form = form().file("files", "n.txt", "text/plain", NOTE);
        String first = submitter().submit(form, "Idempotency-Key", key).body();
        List<Long> before = traces();
        HttpResponse<String> second = submitter().submit(form, "Idempotency-Key", key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first);
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        String key = UUID.randomUUID().toString();
        submitter().receiptFor(form(), "Idempotency-Key", key);
        List<Long> before = traces();
        for (Multipart other : List.of(
                form().field("event_place", "بغداد"),
                form().file("files", "n.txt", "text/plain", NOTE),
                form().field("source_url", "https://example.org/"))) {
            HttpResponse<String> answer = submitter().submit(other, "Idempotency-Key", key);
            assertProblem(answer, 422);
            assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("KEY_REUSED");
        }
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String key = UUID.randomUUID().toString();
        String first = submitter().receiptFor(form(), "Idempotency-Key", key);
        clock.moveTo(Duration.ofHours(23));
        assertThat(submitter().receiptFor(form(), "Idempotency-Key", key)).isEqualTo(first);
        clock.moveTo(Duration.ofHours(25));
        assertThat(submitter().receiptFor(form(), "Idempotency-Key", key)).isNotEqualTo(first);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        for (String key : List.of("short", "x".repeat(129))) {
            HttpResponse<String> answer = submitter().submit(form(), "Idempotency-Key", key);
            assertProblem(answer, 422);
            assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("KEY_LENGTH");
        }
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToldToWaitAndOneSubmissionComesOfBoth() throws Exception {
        String key = UUID.randomUUID().toString();
        long submissions = rows("submission");
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        process.onNextStart(() -> {
            underWay.countDown();
            await(goOn);
        });
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> submitter().submit(form(), "Idempotency-Key", key));
        await(underWay);
        HttpResponse<String> second = submitter().submit(form(), "Idempotency-Key", key);
        assertProblem(second, 409);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
        goOn.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(submitter().submit(form(), "Idempotency-Key", key).body())
                .isEqualTo(first.get().body());
        assertThat(rows("submission")).isEqualTo(submissions + 1);
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsTaken() {
        String key = UUID.randomUUID().toString();
        long submissions = rows("submission");
        List<CompletableFuture<HttpResponse<String>>> all = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> submitter().submit(form(), "Idempotency-Key", key)))
                .toList();
        List<HttpResponse<String>> answers =
                all.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
        assertThat(rows("submission")).isEqualTo(submissions + 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("title").asText()).isNotBlank();
        assertThat(json(answer).get("detail").asText()).isNotBlank();
    }
}
