package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.marsad.support.ReadPage;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads Kurdish meets Kurdish everywhere, and what is in another language says so. */
@WholeMarsad
class KurdishPagesTests {

    private static final Pattern RECEIPT = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}");
    private static final String STATEMENT = "لە کۆتایی کانوونی یەکەمدا بینیم دوایین کاروان بنکەکەی بەجێهێشت.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/promises",
                "/promises?q=nothing-like-this",
                "/search",
                "/search?q=nothing-like-this",
                "/promises/coalition-presence",
                "/promises/coalition-presence/history",
                "/methodology",
                "/methodology/process",
                "/data",
                "/corrections",
                "/submit",
                "/submit?promise=coalition-presence",
                "/track"
            })
    void everyPageIsKurdish(String path) {
        isKurdish(submitter().get("/ckb" + path), 200);
    }

    @Test
    void whatIsNotThereSaysSoInKurdish() {
        HttpResponse<String> missing = submitter().get("/ckb/promises/none", "Accept", "text/html");
        isKurdish(missing, 404);
        assertThat(missing.body()).contains("لێرە هیچ لاپەڕەیەک نییە");
    }

    @Test
    void aFormIsRefusedAndTakenAndTrackedAndWithdrawnInKurdish() {
        HttpResponse<String> refused = submitter()
                .page(
                        "/ckb/submit",
                        Submitter.form().field("event_date", "yesterday").field("source_url", "ftp://x"));
        isKurdish(refused, 422);
        assertThat(refused.body()).contains("هێشتا هیچ نەنێردراوە", "ڕێکەوتەکە بە شێوەی ساڵ-مانگ-ڕۆژ بنووسە");
        HttpResponse<String> taken = submitter()
                .page(
                        "/ckb/submit",
                        new Multipart()
                                .field("promise", Submitter.PROMISE)
                                .field("statement", STATEMENT)
                                .field("consent", "PUBLISH"));
        isKurdish(taken, 201);
        Matcher receipt = RECEIPT.matcher(taken.body());
        assertThat(receipt.find()).isTrue();
        isKurdish(submitter().page("/ckb/track", "receipt", receipt.group()), 200);
        isKurdish(submitter().page("/ckb/track", "receipt", "1111 2222 3333 4444"), 401);
        isKurdish(submitter().page("/ckb/track/withdrawal", "receipt", receipt.group()), 200);
        isKurdish(submitter().page("/ckb/track/withdrawal/confirmed", "receipt", receipt.group()), 200);
    }

    @Test
    void anErrorIsReportedInKurdish() {
        UUID entry = entry();
        String form = "/ckb/promises/coalition-presence/corrections/new?entry=" + entry;
        isKurdish(submitter().get(form), 200);
        String path = "/ckb/promises/coalition-presence/corrections";
        isKurdish(submitter().page(path, "entry", entry.toString(), "text", ""), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ckb", "ckb-IQ, ar;q=0.5", "ku;q=0.9, ckb;q=0.8"})
    void programsAreToldInKurdishWhatIsWrong(String languages) {
        HttpResponse<String> answer = submitter()
                .submit(
                        new Multipart()
                                .field("promise", Submitter.PROMISE)
                                .field("statement", "x")
                                .field("consent", "SOMETIMES"),
                        "Accept-Language",
                        languages);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = Submitter.json(answer);
        assertThat(problem.get("title").asText()).isEqualTo("شتێک پێویستی بە چاککردنە");
        assertThat(problem.get("errors").findValuesAsText("message"))
                .contains("ئەگەر فایل یان بەستەر نەبێت، دەبێت گێڕانەوەکە لانیکەم 20 پیت بێت.");
        assertThat(Submitter.json(submitter().get("/api/v1/promises?limit=x", "Accept-Language", languages))
                        .toString())
                .contains("دەبێت limit ژمارەیەک بێت لە 1 تا 200.");
    }

    @Test
    void whoAsksForACorrectionInKurdishIsAnsweredInKurdish() {
        HttpResponse<String> answer = submitter()
                .post(
                        "/api/v1/corrections",
                        "application/json",
                        HttpRequest.BodyPublishers.ofString(
                                "{\"promise\":\"coalition-presence\",\"timeline_entry\":\"%s\",\"text\":\"ڕێکەوتەکە هەڵەیە\"}"
                                        .formatted(entry())),
                        "Accept-Language",
                        "ckb");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(jdbc.sql("select language from correction_request order by number desc fetch first 1 row only")
                        .query(String.class)
                        .single())
                .isEqualTo("ckb");
    }

    private UUID entry() {
        return jdbc.sql("select id from timeline_entry where promise_id = 'coalition-presence' fetch first 1 row only")
                .query(UUID.class)
                .single();
    }

    private static void isKurdish(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        ReadPage page = new ReadPage(answer.body());
        assertThat(page.language()).isEqualTo("ckb rtl");
        assertThat(page.unmarkedInKurdish()).isEmpty();
        assertThat(page.lacksASentence()).isFalse();
    }

    private Submitter submitter() {
        return new Submitter(port);
    }
}
