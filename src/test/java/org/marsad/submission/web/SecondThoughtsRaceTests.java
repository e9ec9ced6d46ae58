package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.marsad.support.Newsroom.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.TusClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a submitter does several times at once, or while jobs run and people decide: one outcome, and a clear answer each. */
@WholeMarsad
class SecondThoughtsRaceTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Newsroom newsroom;
    private Submitter submitter;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        submitter = new Submitter(port);
    }

    @RepeatedTest(5)
    void ofSeveralWithdrawalsWhileFilesAreCheckedOneWithdraws() {
        Sent sent = withFiles(3);
        assertThat(atOnce(4, i -> submitter.withdraw(sent.receipt())))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertEnded(sent, "WITHDRAWN");
    }

    @Test
    void ofSeveralAppealsOneIsHeardAndStartsOneProcess() {
        Sent sent = notAccepted();
        assertThat(atOnce(4, i -> submitter.appeal(sent.receipt(), "{\"text\":\"أعترض\"}")))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(tasks(sent)).hasSize(1);
        assertThat(newsroom.track(sent).path("messages"))
                .filteredOn(this::isTheirs)
                .hasSize(1);
    }

    @RepeatedTest(3)
    void anAppealDuringAWithdrawalIsHeardBeforeItOrRefused() {
        Sent sent = notAccepted();
        List<Integer> answers = atOnce(
                2,
                i -> i == 0
                        ? submitter.withdraw(sent.receipt())
                        : submitter.appeal(sent.receipt(), "{\"text\":\"أعترض\"}"));
        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).isIn(201, 409);
        assertEnded(sent, "WITHDRAWN");
    }

    @RepeatedTest(5)
    void messagesWithFilesDuringAWithdrawalArriveBeforeItOrAreRefused() {
        Sent sent = withFiles(2);
        List<String> uploads = uploads(4);
        List<Integer> answers = atOnce(
                5, i -> i == 2 ? submitter.withdraw(sent.receipt()) : write(sent, "رسالة " + i, uploads.remove(0)));
        assertThat(answers.get(2)).isEqualTo(200);
        assertThat(answers).isSubsetOf(200, 201, 409);
        assertEnded(sent, "WITHDRAWN");
        long taken = answers.stream().filter(status -> status == 201).count();
        assertThat(newsroom.track(sent).path("messages")).hasSize((int) taken);
        assertThat(newsroom.track(sent).path("files")).hasSize((int) taken + 2);
    }

    @Test
    void messagesWithFilesThatComeWhileOthersAreCheckedAreAllTakenAndChecked() {
        Sent sent = withFiles(2);
        List<String> uploads = uploads(8);
        assertThat(atOnce(8, i -> write(sent, "رسالة " + i, uploads.remove(0)))).containsOnly(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(newsroom.track(sent).path("files"))
                        .hasSize(10)
                        .allSatisfy(
                                file -> assertThat(file.path("state").asText()).isEqualTo("ACCEPTED")));
        newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(tasks(sent)).hasSize(1);
        assertNoIncident(sent);
    }

    @RepeatedTest(3)
    void severalAnswersToOneQuestionAreAllTakenAndVerificationGoesOnOnce() {
        Sent sent = newsroom.submit("رأيت الشاحنات تعبر الجسر عند الفجر.");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
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
        List<String> uploads = uploads(3);
        assertThat(atOnce(3, i -> write(sent, "جواب " + i, uploads.remove(0)))).containsOnly(201);
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(tasks(sent)).hasSize(1);
        assertNoIncident(sent);
    }

    private Sent withFiles(int files) {
        Multipart form = Newsroom.form("رأيت الشاحنات تعبر الجسر عند الفجر. " + UUID.randomUUID());
        for (int i = 0; i < files; i++) {
            form.file("files", i + ".txt", "text/plain", content(i));
        }
        return newsroom.submit(form);
    }

    private Sent notAccepted() {
        Sent sent = newsroom.submit("رأيت الشاحنات تعبر الجسر عند الفجر.");
        newsroom.complete(
                "analyst1",
                newsroom.awaitTask(sent, "verifyEvidence"),
                Map.of(
                        "verificationOutcome",
                        "NOT_ACCEPTED",
                        "verificationSummary",
                        "لا دليل",
                        "reasonCode",
                        "UNVERIFIABLE"));
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
        return sent;
    }

    private List<String> uploads(int files) {
        TusClient tus = new TusClient(submitter.origin());
        return new java.util.concurrent.CopyOnWriteArrayList<>(IntStream.range(0, files)
                .mapToObj(i -> tus.upload("further" + i + ".txt", content(i)))
                .toList());
    }

    private static byte[] content(int number) {
        return ("ملاحظة " + number + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> write(Sent sent, String text, String upload) {
        return submitter.write(sent.receipt(), "{\"text\":\"" + text + "\",\"uploads\":[\"" + upload + "\"]}");
    }

    private static List<Integer> atOnce(int times, IntFunction<HttpResponse<String>> request) {
        return IntStream.range(0, times)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> request.apply(i).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private void assertEnded(Sent sent, String status) {
        newsroom.awaitStatus(sent, status);
        assertThat(tasks(sent)).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(admin("/process-instance?businessKey=" + sent.id()))
                        .isEmpty());
        assertNoIncident(sent);
    }

    private void assertNoIncident(Sent sent) {
        for (JsonNode instance : admin("/process-instance?businessKey=" + sent.id())) {
            assertThat(admin(
                            "/incident?processInstanceId=" + instance.path("id").asText()))
                    .isEmpty();
        }
    }

    private JsonNode tasks(Sent sent) {
        return admin("/task?processInstanceBusinessKey=" + sent.id());
    }

    private JsonNode admin(String path) {
        return json(StaffClient.basic(port, "admin").engineGet(path).body());
    }

    private boolean isTheirs(JsonNode message) {
        return message.path("from").asText().equals("SUBMITTER");
    }
}
