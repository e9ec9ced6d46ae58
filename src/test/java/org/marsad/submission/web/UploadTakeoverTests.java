package org.marsad.submission.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.marsad.support.TusClient;

/** A submission takes finished uploads over, with everything else or not at all. */
abstract class UploadTakeoverTests extends SubmissionRoomTest {

    private static final byte[] CONTENT = "تسجيل وصل على أجزاء".getBytes(UTF_8);

    private TusClient tus;

    @BeforeEach
    void client() {
        tus = new TusClient(submitter().origin());
    }

    @Test
    void theUploadIsSealedUnderItsNameAndGone() throws Exception {
        long rows = rows("upload");
        long files = files("uploads");
        String id = tus.upload("شهادة.txt", CONTENT);
        HttpResponse<String> answer = submitter()
                .submit(form().file("files", "n.txt", "text/plain", new byte[] {65})
                        .field("uploads", id));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).at("/files/1/name").asText()).isEqualTo("شهادة.txt");
        assertThat(json(answer).at("/files/1/sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT)));
        assertThat(tus.head("/api/v1/uploads/" + id).statusCode()).isEqualTo(404);
        assertThat(rows("upload")).isEqualTo(rows);
        assertThat(files("uploads")).isEqualTo(files);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void aRequestThatFailsLeavesTheUploadUsable() {
        String id = tus.upload("a.txt", CONTENT);
        List<Long> before = traces();
        process.onNextStart(() -> {
            throw new IllegalStateException("no process");
        });
        assertThat(submitter().submit(form().field("uploads", id)).statusCode()).isEqualTo(500);
        assertThat(submitter()
                        .submit(form().field("uploads", id).field("language", "xx"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
        assertThat(submitter().submit(form().field("uploads", id)).statusCode()).isEqualTo(201);
    }

    @Test
    void ofSeveralSubmissionsAtOnceWithOneUploadOneGetsIt() {
        String id = tus.upload("a.txt", CONTENT);
        long submissions = rows("submission");
        List<HttpResponse<String>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> submitter().submit(form().field("uploads", id))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(this::refusesTheUpload);
        assertThat(rows("submission")).isEqualTo(submissions + 1);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void unknownUnfinishedExpiredAndDoubledUploadsAreRefused() {
        String unfinished = TusClient.id(tus.begin(CONTENT.length, "a.txt"));
        String finished = tus.upload("a.txt", CONTENT);
        List<Long> before = traces();
        for (String id : List.of("2f1c", "A".repeat(43), unfinished, "../" + finished)) {
            refusesTheUpload(
                    submitter().submit(form().field("uploads", finished).field("uploads", id)));
        }
        refusesTheUpload(submitter().submit(form().field("uploads", finished).field("uploads", finished)));
        clock.moveTo(Duration.ofHours(73));
        refusesTheUpload(submitter().submit(form().field("uploads", finished)));
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
        clock.moveTo(Duration.ZERO);
        assertThat(submitter().submit(form().field("uploads", finished)).statusCode())
                .isEqualTo(201);
        tus.delete("/api/v1/uploads/" + unfinished);
    }

    @Test
    void theSentenceIsArabicOrEnglish() {
        Multipart form = form().field("uploads", "x");
        assertThat(json(submitter().submit(form)).at("/errors/0/message").asText())
                .contains("المرفوعة");
        assertThat(json(submitter().submit(form, "Accept-Language", "en"))
                        .at("/errors/0/message")
                        .asText())
                .contains("upload");
    }

    @Test
    void aRepeatGetsTheSameReceiptThoughTheUploadIsGone() {
        String key = UUID.randomUUID().toString();
        String id = tus.upload("a.txt", CONTENT);
        Multipart form = form().field("uploads", id);
        String first = submitter().receiptFor(form, "Idempotency-Key", key);
        assertThat(submitter().receiptFor(form, "Idempotency-Key", key)).isEqualTo(first);
        HttpResponse<String> other = submitter().submit(form().field("uploads", "other"), "Idempotency-Key", key);
        assertThat(json(other).at("/errors/0/code").asText()).isEqualTo("KEY_REUSED");
    }

    @Test
    void filesAndUploadsTogetherAreNoMoreThanTheMost() {
        Multipart form = form();
        for (int i = 0; i < 11; i++) {
            form.file("files", i + ".txt", "text/plain", CONTENT).field("uploads", "upload" + i);
        }
        HttpResponse<String> answer = submitter().submit(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("uploads");
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("TOO_MANY");
    }

    @Test
    void thePageTakesUploadsOverAndKeepsThemWhenSomethingIsWrong() {
        String id = tus.upload("لقطة.txt", CONTENT);
        HttpResponse<String> again = submitter()
                .page(
                        "/ar/submit",
                        new Multipart().field("promise", Submitter.PROMISE).field("uploads", id));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("name=\"uploads\"").contains(id).contains("لقطة.txt");
        assertThat(submitter().page("/ar/submit", form().field("uploads", id)).statusCode())
                .isEqualTo(201);
        assertThat(tus.head("/api/v1/uploads/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void theLimitsSayHowLongAnUploadWaits() {
        assertThat(json(submitter().get("/api/v1/limits"))
                        .get("upload_expires_after")
                        .asText())
                .isEqualTo("PT72H");
    }

    private void refusesTheUpload(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("uploads");
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo("NO_SUCH_UPLOAD");
    }
}
