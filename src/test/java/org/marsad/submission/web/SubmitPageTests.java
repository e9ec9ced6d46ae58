package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.marsad.support.OnH2;

/** The form, as a browser without scripts meets it. */
@OnH2
class SubmitPageTests extends SubmissionRoomTest {

    private static final Pattern KEY = Pattern.compile("name=\"idempotency_key\" value=\"([^\"]+)\"");
    private static final Pattern RECEIPT = Pattern.compile("class=\"receipt\">(\\d{4} \\d{4} \\d{4} \\d{4})<");

    @ParameterizedTest
    @ValueSource(strings = {"/ar/submit", "/en/submit?promise=coalition-presence"})
    void theFormSaysEverythingBeforeAnyoneTypes(String path) {
        HttpResponse<String> page = submitter().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("enctype=\"multipart/form-data\"", "name=\"robots\" content=\"noindex\"", "Tor Browser")
                .contains("JPEG", "DOCX", "MP4", "20,000", "64 ")
                .containsPattern(
                        "(?s)^((?!<script).)*<script src=\"/js/leave[^<]*</script>((?!<script).)*<script((?!<script).)*$")
                .containsPattern("<script src=\"/js/upload(-[0-9a-f]{32})?\\.js\" defer></script>")
                .doesNotContain("checked", "style=\"", "onclick", "aria-invalid");
    }

    @Test
    void aPromiseGivenIsShownAndOneUnknownIsNotFound() {
        assertThat(submitter().get("/ar/submit?promise=coalition-presence").body())
                .contains("name=\"promise\" value=\"coalition-presence\"", "مستقبل تواجد قوات التحالف الدولي")
                .doesNotContain("<select id=\"promise\"");
        assertThat(submitter().get("/ar/submit").body()).contains("<select id=\"promise\"");
        for (String id : List.of("no-such-promise", "%D9%88%D8%B9%D8%AF", "a%00b")) {
            assertThat(submitter().get("/ar/submit?promise=" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everyRenderingHasAKeyOfItsOwn() {
        String one = key(submitter().get("/ar/submit").body());
        assertThat(one).hasSizeGreaterThanOrEqualTo(32);
        assertThat(key(submitter().get("/ar/submit").body())).isNotEqualTo(one);
    }

    @Test
    void whatIsSentIsAnsweredWithTheReceiptAndSentAgainWithTheSame() {
        Multipart form = keyed(UUID.randomUUID().toString()).file("files", "بيان.txt", "text/plain", bytes("نص"));
        HttpResponse<String> page = submitter().page("/ar/submit", form);
        assertThat(page.statusCode()).isEqualTo(201);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        String receipt = receipt(page.body());
        assertThat(page.body()).contains("بيان.txt", "SHA-256").doesNotContain(Submitter.STATEMENT, "التحالف");
        assertThat(submitter().track(receipt).statusCode()).isEqualTo(200);
        List<Long> before = traces();
        assertThat(receipt(submitter().page("/ar/submit", form).body())).isEqualTo(receipt);
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void whoClicksTwiceGetsTheReceiptOfTheFirstClick() throws Exception {
        Multipart form = keyed(UUID.randomUUID().toString());
        long submissions = rows("submission");
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        process.onNextStart(() -> {
            underWay.countDown();
            await(goOn);
        });
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> submitter().page("/ar/submit", form));
        await(underWay);
        CompletableFuture<HttpResponse<String>> second =
                CompletableFuture.supplyAsync(() -> submitter().page("/ar/submit", form));
        goOn.countDown();
        assertThat(receipt(second.get(30, TimeUnit.SECONDS).body()))
                .isEqualTo(receipt(first.get(30, TimeUnit.SECONDS).body()));
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

    @Test
    void whatIsWrongIsSaidBesideEachFieldAndWhatWasTypedIsKept() {
        List<Long> before = traces();
        HttpResponse<String> page = submitter()
                .page(
                        "/en/submit",
                        new Multipart()
                                .field("idempotency_key", "k".repeat(40))
                                .field("promise", "")
                                .field("statement", "x </textarea><b>")
                                .field("relation", "WITNESS")
                                .field("event_date", "")
                                .field("event_place", "Basra \"city\"")
                                .field("source_url", "")
                                .field("contact_email", "nobody")
                                .file("files", "", "application/octet-stream", new byte[0]));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        for (String field : List.of("promise", "statement", "consent", "contact_email")) {
            assertThat(page.body())
                    .contains("href=\"#" + field + "\"", "id=\"" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(page.body())
                .contains("<title>Error: ", "class=\"error-summary\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"statement-hint statement-error\"")
                .contains("x &lt;/textarea&gt;&lt;b&gt;", "Basra &quot;city&quot;", "value=\"nobody\"")
                .containsPattern("value=\"WITNESS\"\\s+selected")
                .doesNotContain("Browsers cannot fill in");
        assertThat(key(page.body())).isEqualTo("k".repeat(40));
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void filesOfAFormThatIsShownAgainMustBeChosenAnewAndNoneStays() {
        HttpResponse<String> page = submitter()
                .page("/en/submit", form().field("contact_email", "x").file("files", "a.mp4", "video/mp4", bytes("x")));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("choose the files anew", "<bdi>a.mp4</bdi>", Submitter.STATEMENT);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void aFileTooLargeIsNamedWithTheLimitAndTheTextsAreKept() {
        HttpResponse<String> page =
                submitter().page("/en/submit", form().file("files", "long.mp4", "video/mp4", new byte[70_000]));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("href=\"#files\"", "long.mp4", "limit of 64 KB", Submitter.STATEMENT);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void aFormOfAPromiseThatDoesNotExistIsNotFound() {
        assertThat(submitter()
                        .page(
                                "/ar/submit",
                                new Multipart()
                                        .field("promise", "none")
                                        .field("statement", "x")
                                        .file("files", "a.mp4", "video/mp4", bytes("x")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void aDiskThatCannotTakeItLeavesTheTextsInTheForm() throws Exception {
        String key = UUID.randomUUID().toString();
        without("vault", () -> {
            HttpResponse<String> page = submitter().page("/en/submit", keyed(key));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains(Submitter.STATEMENT, "Nothing was stored", key);
        });
        assertThat(submitter().page("/en/submit", keyed(key)).statusCode()).isEqualTo(201);
    }

    @Test
    void anEditedFormSentAfterItsReceiptIsToldSoAndMayGoWithANewKey() {
        String key = UUID.randomUUID().toString();
        submitter().page("/en/submit", keyed(key));
        HttpResponse<String> page = submitter().page("/en/submit", keyed(key).field("event_place", "Mosul"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("was sent before", "Mosul");
        assertThat(key(page.body())).isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, '', 403",
        "https://marsad.example.evil.example, '', 403",
        "https://marsad.example, cross-site, 403",
        "null, cross-site, 403",
        "null, same-site, 403",
        "'', cross-site, 403",
        "not an origin, '', 403",
        "https://marsad.example, same-origin, 201",
        "https://marsad.example:443, '', 201",
        "own, '', 201",
        "null, same-origin, 201",
        "null, '', 201",
        "'', '', 201"
    })
    void aFormIsTakenFromOurOwnPagesAlone(String origin, String site, int status) {
        java.util.List<String> headers = new java.util.ArrayList<>();
        if (!origin.isEmpty()) {
            headers.addAll(List.of("Origin", origin.equals("own") ? submitter().origin() : origin));
        }
        if (!site.isEmpty()) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        Multipart form = form();
        long before = rows("submission");
        HttpResponse<String> page =
                submitter().post("/ar/submit", form.contentType(), form.publisher(), headers.toArray(String[]::new));
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(rows("submission") - before).isEqualTo(status == 201 ? 1 : 0);
    }

    @Test
    void aBodyOfAnotherTypeIsNotSupported() {
        assertThat(submitter().page("/ar/submit", "statement", "x").statusCode())
                .isEqualTo(415);
    }

    @Test
    void theReceiptSaysUntilWhenItIsValid() {
        String body = submitter().page("/ar/submit", form()).body();
        assertThat(body).containsPattern("صالحاً حتى \\d{1,2} [\\p{L} ]+ 20\\d\\d");
    }

    private static Multipart keyed(String key) {
        return form().field("idempotency_key", key).field("language", "ar");
    }

    private static String key(String page) {
        return found(KEY, page);
    }

    private static String receipt(String page) {
        return found(RECEIPT, page);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
