package org.marsad.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody may ask for, over the API and the form, and what is refused. */
@WholeMarsad
class CorrectionRequestTests {

    private static final Pattern RECEIPT = Pattern.compile("<p class=\"receipt\">([0-9 ]{19})</p>");
    private static final Pattern KEY = Pattern.compile("name=\"idempotency_key\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Corrections corrections;

    private CorrectionDesk desk;
    private String entry;

    @BeforeEach
    void anEntryOfTheSeed() {
        desk = new CorrectionDesk(port, jdbc);
        entry = new Newsroom(port, jdbc)
                .promise()
                .path("timeline")
                .get(0)
                .path("id")
                .asText();
    }

    @Test
    void aRequestIsAnsweredWithAReceiptThatTracksIt() {
        HttpResponse<String> answer = desk.tryToAsk(fields("التاريخ خطأ"));
        assertThat(answer.statusCode()).isEqualTo(201);
        var body = Newsroom.json(answer.body());
        assertThat(body.path("receipt").asText()).matches("[0-9]{4}( [0-9]{4}){3}");
        assertThat(body.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(body.path("submitted_at").asText()).endsWith("Z");
        assertThat(body.path("expected_by").asText())
                .isGreaterThan(body.path("submitted_at").asText());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(desk.track(new CorrectionDesk.Asked(body.path("receipt").asText(), desk.newest()))
                        .path("promise")
                        .path("id")
                        .asText())
                .isEqualTo(Newsroom.PROMISE);
    }

    @Test
    void theDecisionIsPromisedInWorkingDaysOfIraq() {
        var body = Newsroom.json(desk.tryToAsk(fields("موعد")).body());
        ZonedDateTime day = Instant.parse(body.path("submitted_at").asText()).atZone(ZoneId.of("Asia/Baghdad"));
        for (int worked = 0; worked < 5; ) {
            day = day.plusDays(1);
            worked += Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).contains(day.getDayOfWeek()) ? 0 : 1;
        }
        assertThat(Instant.parse(body.path("expected_by").asText())).isEqualTo(day.toInstant());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("text", "", 422),
                Arguments.of("text", "   \u200f ", 422),
                Arguments.of("text", "x".repeat(5001), 422),
                Arguments.of("text", "a\u0000b", 422),
                Arguments.of("text", "a\u0007b", 422),
                Arguments.of("text", null, 400),
                Arguments.of("promise", null, 400),
                Arguments.of("promise", "no-such-promise", 404),
                Arguments.of("promise", "' or 1=1 --", 404),
                Arguments.of("timeline_entry", null, 400),
                Arguments.of("timeline_entry", "../../etc", 404),
                Arguments.of("timeline_entry", UUID.randomUUID().toString(), 404));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsMissingOrOutOfRangeIsRefusedAndStoresNothing(String field, @Nullable String value, int status) {
        Map<String, String> fields = fields("خطأ");
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        long before = requests();
        HttpResponse<String> answer = desk.tryToAsk(fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void theLongestTextIsTakenWhole() {
        String longest = "خ".repeat(5000);
        assertThat(desk.tryToAsk(fields(longest)).statusCode()).isEqualTo(201);
        assertThat(corrections.find(desk.newest()).orElseThrow().text()).isEqualTo(longest);
    }

    @Test
    void anotherTypeOfBodyIsRefused() throws Exception {
        HttpResponse<String> answer = post("/api/v1/corrections", "text=x", "http://127.0.0.1:" + port);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(StaffClient.stranger(port)
                        .send("POST", "/api/v1/corrections", "{not json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSameKeyWithTheSameContentIsTheSameRequest() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = desk.tryToAsk(fields("مكرر"), "Idempotency-Key", key);
        long before = requests();
        HttpResponse<String> second = desk.tryToAsk(fields("مكرر"), "Idempotency-Key", key);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(requests()).isEqualTo(before);
        assertThat(desk.tryToAsk(fields("غيره"), "Idempotency-Key", key).statusCode())
                .isEqualTo(422);
        assertThat(desk.tryToAsk(fields("قصير"), "Idempotency-Key", "short").statusCode())
                .isEqualTo(422);
    }

    @Test
    void manyClicksAtOnceAreOneRequest() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = requests();
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> clicks = Stream.generate(
                            () -> (Callable<String>) () -> desk.tryToAsk(fields("نقرة"), "Idempotency-Key", key)
                                    .body())
                    .limit(6)
                    .toList();
            List<String> answers = new java.util.ArrayList<>();
            for (Future<String> each : people.invokeAll(clicks)) {
                answers.add(each.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).contains("receipt"));
            assertThat(answers.stream().distinct()).hasSize(1);
        } finally {
            people.shutdownNow();
        }
        assertThat(requests()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theFormWorksWithoutScriptAndCookieAndADoubleClickIsOneRequest(String language) throws Exception {
        String path = "/" + language + "/promises/" + Newsroom.PROMISE + "/corrections";
        HttpResponse<String> form = StaffClient.stranger(port).get(path + "/new?entry=" + entry);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(form.body()).doesNotContain("<script");
        String sent =
                "entry=" + entry + "&text=" + encoded("خطأ في النص") + "&idempotency_key=" + found(KEY, form.body());
        long before = requests();
        HttpResponse<String> first = post(path, sent, "http://127.0.0.1:" + port);
        HttpResponse<String> second = post(path, sent, "http://127.0.0.1:" + port);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(found(RECEIPT, second.body())).isEqualTo(found(RECEIPT, first.body()));
        assertThat(requests()).isEqualTo(before + 1);
        assertThat(post(
                                "/" + language + "/track",
                                "receipt=" + encoded(found(RECEIPT, first.body())),
                                "http://127.0.0.1:" + port)
                        .body())
                .contains("خطأ في النص");
    }

    @Test
    void whatWasTypedIsThereAgainEscapedWhenTheFormIsRefused() throws Exception {
        String path = "/en/promises/" + Newsroom.PROMISE + "/corrections";
        HttpResponse<String> answer = post(
                path,
                "entry=" + entry + "&text=" + encoded("<script>alert(1)</script>\u0007"),
                "http://127.0.0.1:" + port);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        long before = requests();
        HttpResponse<String> answer = post(
                "/ar/promises/" + Newsroom.PROMISE + "/corrections",
                "entry=" + entry + "&text=x",
                "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void anUnknownEntryHasNoForm() {
        assertThat(StaffClient.stranger(port)
                        .get("/ar/promises/" + Newsroom.PROMISE + "/corrections/new?entry=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(StaffClient.stranger(port)
                        .get("/ar/promises/other/corrections/new?entry=" + entry)
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("promise", Newsroom.PROMISE);
        fields.put("timeline_entry", entry);
        fields.put("text", text);
        return fields;
    }

    private long requests() {
        return jdbc.sql("select count(*) from correction_request")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post(String path, String form, String origin) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", origin)
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
