package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;
import static org.marsad.submission.Submitter.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.submission.Message;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.support.Multipart;
import org.marsad.support.TusClient;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages that bring further files: over the API by upload, over the page as they are. */
abstract class MessageFilesTests extends SubmissionRoomTest {

    private static final byte[] CONTENT = "كشف بأسماء الوحدات".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Submissions submissions;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    CustodyLog custody;

    private TusClient tus;
    private String receipt;
    private UUID id;

    @BeforeEach
    void somethingWasSent() {
        tus = new TusClient(submitter().origin());
        receipt = submitter()
                .receiptFor(form().file("files", "a.txt", "text/plain", new byte[] {65})
                        .field("source_url", "https://example.org/news"));
        id = process.started().get(process.started().size() - 1);
    }

    @Test
    void aFileThatComesWithAMessageIsSealedAfterTheOthersAndTheProcessIsTold() throws Exception {
        String upload = tus.upload("كشف.txt", CONTENT);
        HttpResponse<String> answer = write("هذا الكشف", upload);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode file = json(answer).at("/files/0");
        assertThat(file.get("name").asText()).isEqualTo("كشف.txt");
        assertThat(file.get("size").asLong()).isEqualTo(CONTENT.length);
        assertThat(file.get("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT)));
        EvidenceItem item = last(evidence.of(id));
        assertThat(item.number()).isEqualTo(4);
        assertThat(item.kind()).isEqualTo(EvidenceKind.FILE);
        assertThat(item.salt()).isEqualTo(file.get("salt").asText());
        assertThat(custody.of(item.id()))
                .extracting(CustodyEntry::action, CustodyEntry::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CustodyAction.RECEIVED, CustodyEntry.SUBMITTER),
                        org.assertj.core.groups.Tuple.tuple(CustodyAction.SEALED, CustodyEntry.SYSTEM));
        assertThat(process.answered()).containsOnlyOnce(id);
        assertThat(tus.head("/api/v1/uploads/" + upload).statusCode()).isEqualTo(404);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void theSubmitterSeesTheFileAndWhatBecameOfIt() throws Exception {
        write("هذا الكشف", tus.upload("كشف.txt", CONTENT));
        assertThat(json(submitter().track(receipt)).at("/files/1/state").asText())
                .isEqualTo("CHECKING");
        evidence.inspect(last(evidence.of(id)).id());
        JsonNode body = json(submitter().track(receipt));
        assertThat(body.at("/files/1/name").asText()).isEqualTo("كشف.txt");
        assertThat(body.at("/files/1/state").asText()).isEqualTo("ACCEPTED");
        assertThat(body.at("/files/1").has("salt")).isFalse();
        assertThat(submissions.messages(id).get(0).files())
                .containsExactly(last(evidence.of(id)).id());
    }

    @Test
    void theSameMessageWithTheSameFileIsOneThoughTheTeamWroteSince() {
        String upload = tus.upload("a.txt", CONTENT);
        JsonNode first = json(write("مرفق", upload));
        submissions.tellSubmitter(id, "شكراً");
        HttpResponse<String> again = write("مرفق", upload);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again)).isEqualTo(first);
        assertThat(theirs()).hasSize(1);
        assertThat(evidence.of(id)).hasSize(4);
        assertThat(process.answered()).containsOnlyOnce(id);
        refuses(write("غير ذلك", upload), "NO_SUCH_UPLOAD");
        clock.moveTo(Duration.ofHours(25));
        refuses(write("مرفق", upload), "NO_SUCH_UPLOAD");
    }

    @Test
    void ofOneMessageSentSeveralTimesAtOnceOneIsTaken() {
        String upload = tus.upload("a.txt", CONTENT);
        List<HttpResponse<String>> answers =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> write("مرفق", upload)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(theirs()).hasSize(1);
        assertThat(evidence.of(id)).hasSize(4);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void anUploadThatIsNotThereOrGivenTwiceIsRefusedAndNothingIsKept() {
        String finished = tus.upload("a.txt", CONTENT);
        String unfinished = TusClient.id(tus.begin(CONTENT.length, "b.txt"));
        List<Long> before = traces();
        for (String bad : List.of("2f1c", "A".repeat(43), unfinished, "../" + finished, finished, "", "a\\u0000b")) {
            refuses(write("مرفق", finished, bad), "NO_SUCH_UPLOAD");
        }
        refuses(submitter().write(receipt, "{\"text\":\"x\",\"uploads\":[null]}"), "NO_SUCH_UPLOAD");
        assertThat(submitter()
                        .write(receipt, "{\"text\":\"x\",\"uploads\":\"" + finished + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(submitter()
                        .write(receipt, "{\"uploads\":[\"" + finished + "\"]}")
                        .statusCode())
                .isEqualTo(400);
        refuses(submitter().write(receipt, "{\"text\":\" \",\"uploads\":[\"" + finished + "\"]}"), "EMPTY");
        assertThat(traces()).isEqualTo(before);
        assertThat(files("quarantine")).isZero();
        assertThat(write("مرفق", finished).statusCode()).isEqualTo(201);
        tus.delete("/api/v1/uploads/" + unfinished);
    }

    @Test
    void anUploadThatSomebodyElseSentIsGone() {
        String upload = tus.upload("a.txt", CONTENT);
        String theirs = submitter().receiptFor(form().field("uploads", upload));
        refuses(write("مرفق", upload), "NO_SUCH_UPLOAD");
        assertThat(json(submitter().track(theirs)).get("files")).hasSize(1);
        assertThat(evidence.of(id)).hasSize(3);
    }

    @Test
    void aSubmissionHasNoMoreFilesThanOneMayHoweverTheyCome() {
        String[] uploads = IntStream.range(0, 20)
                .mapToObj(i -> tus.upload(i + ".txt", (i + "").getBytes(StandardCharsets.UTF_8)))
                .toArray(String[]::new);
        refuses(write("عشرون", uploads), "TOO_MANY_IN_ALL");
        assertThat(evidence.of(id)).hasSize(3);
        String[] nineteen = java.util.Arrays.copyOf(uploads, 19);
        assertThat(write("تسعة عشر", nineteen).statusCode()).isEqualTo(201);
        refuses(write("وواحد", uploads[19]), "TOO_MANY_IN_ALL");
        HttpResponse<String> page = page("وواحد", new Multipart(), CONTENT);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("يزيد عدد ملفات الإرسال على المسموح به", "بلغ هذا الإرسال أقصى المسموح به: 20 ملفاً");
        assertThat(json(submitter().track(receipt)).get("files")).hasSize(20);
        assertThat(files("quarantine")).isZero();
        tus.delete("/api/v1/uploads/" + uploads[19]);
    }

    @Test
    void afterTheEndNoFileIsTakenAndTheUploadStays() {
        String upload = tus.upload("a.txt", CONTENT);
        submissions.moveTo(id, SubmissionStatus.CHECKING_FILES);
        submissions.notAccepted(id, ReasonCode.NOT_RELEVANT, null);
        assertThat(write("مرفق", upload).statusCode()).isEqualTo(409);
        HttpResponse<String> page = page("لدي جديد", new Multipart(), CONTENT);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("لدي جديد", "b.txt");
        assertThat(evidence.of(id)).hasSize(3);
        assertThat(files("quarantine")).isZero();
        assertThat(tus.head("/api/v1/uploads/" + upload).statusCode()).isEqualTo(200);
        tus.delete("/api/v1/uploads/" + upload);
    }

    @Test
    void whatCannotBeStoredLeavesNothingAndCanBeSentAgain() throws Exception {
        String upload = tus.upload("a.txt", CONTENT);
        List<Long> before = traces();
        without("quarantine", () -> {
            HttpResponse<String> answer = write("مرفق", upload);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            HttpResponse<String> page = page("هذا", new Multipart(), CONTENT);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("هذا", "b.txt");
        });
        assertThat(traces()).isEqualTo(before);
        assertThat(write("مرفق", upload).statusCode()).isEqualTo(201);
    }

    @Test
    void thePageTakesTextAndFilesWithoutAnyScript() {
        HttpResponse<String> page = page("هذه صورة الكشف", new Multipart(), CONTENT);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(201);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        EvidenceItem item = last(evidence.of(id));
        assertThat(page.body()).contains("وصلت رسالتك إلى الفريق", "b.txt", item.sha256(), item.salt());
        assertThat(page("هذه صورة الكشف", new Multipart(), CONTENT).statusCode())
                .isEqualTo(201);
        assertThat(theirs()).hasSize(1);
        assertThat(evidence.of(id)).hasSize(4);
        String later = submitter().page("/ar/track", "receipt", receipt).body();
        assertThat(later).contains("b.txt").doesNotContain(item.salt());
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void whatWasUploadedIsKeptWhenTheTextIsMissing() {
        String upload = tus.upload("لقطة.txt", CONTENT);
        HttpResponse<String> page = page(" ", new Multipart().field("uploads", upload), CONTENT);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"message-error\"", upload, "لقطة.txt", "b.txt");
        assertThat(evidence.of(id)).hasSize(3);
        assertThat(files("quarantine")).isZero();
        page = page("الآن", new Multipart().field("uploads", upload), CONTENT);
        assertThat(page.statusCode()).isEqualTo(201);
        assertThat(evidence.of(id)).hasSize(5);
    }

    @Test
    void whoHasNoReceiptStoresNothing() {
        List<Long> before = traces();
        Multipart first =
                new Multipart().field("receipt", "0000 0000 0000 0000").field("text", "نعم");
        HttpResponse<String> page =
                submitter().page("/ar/track/messages", first.file("files", "b.txt", "text/plain", CONTENT));
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).doesNotContain("b.txt", "نعم");
        assertThat(submitter()
                        .page("/ar/track/messages", new Multipart().file("files", "b.txt", "text/plain", CONTENT))
                        .statusCode())
                .isEqualTo(401);
        assertThat(files("quarantine")).isZero();
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void aFormOfAnotherSiteIsRefusedBeforeItIsRead() {
        Multipart form = new Multipart().field("receipt", receipt).field("text", "نعم");
        assertThat(submitter()
                        .post(
                                "/ar/track/messages",
                                form.contentType(),
                                form.publisher(),
                                "Origin",
                                "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(theirs()).isEmpty();
    }

    @Test
    void nobodyFillsAThreadInADay() {
        for (int i = 0; i < 50; i++) {
            assertThat(write("رسالة " + i).statusCode()).isEqualTo(201);
        }
        HttpResponse<String> answer = write("وأخرى");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(86_000L, 86_400L);
        HttpResponse<String> page = page("وأخرى", new Multipart(), CONTENT);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("كتبت اليوم رسائل كثيرة", "وأخرى");
        assertThat(files("quarantine")).isZero();
        clock.moveTo(Duration.ofHours(25));
        assertThat(write("وأخرى").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> write(String text, String... uploads) {
        String ids = String.join("\",\"", uploads);
        return submitter()
                .write(
                        receipt,
                        "{\"text\":\"" + text + "\",\"uploads\":[" + (uploads.length == 0 ? "" : "\"" + ids + "\"")
                                + "]}");
    }

    private HttpResponse<String> page(String text, Multipart more, byte[] content) {
        return submitter()
                .page(
                        "/ar/track/messages",
                        more.field("receipt", receipt)
                                .field("text", text)
                                .file("files", "b.txt", "text/plain", content));
    }

    private List<Message> theirs() {
        return submissions.messages(id).stream()
                .filter(message -> message.from() == Message.From.SUBMITTER)
                .toList();
    }

    private static void refuses(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/code").asText()).isEqualTo(code);
    }

    private static EvidenceItem last(List<EvidenceItem> items) {
        return items.get(items.size() - 1);
    }
}
