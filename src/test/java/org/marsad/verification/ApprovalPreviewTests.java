package org.marsad.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor sees the promise before and after an approval, and how to come to the task. */
@WholeMarsad
class ApprovalPreviewTests {

    private static final String ENTRY = "غادر آخر رتل <b>القاعدة</b> عند الفجر.";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RatingScale scale;

    private Newsroom newsroom;
    private Sent sent;
    private String task;
    private StaffClient editor;

    @BeforeEach
    void somethingWaitsForAnEditor() {
        newsroom = new Newsroom(port, jdbc);
        sent = newsroom.submit("رأيت الرتل يغادر القاعدة عند الفجر.");
        String verification = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", verification, newsroom.verified("analyst1", verification, "تحققنا بمصدر ثانٍ."));
        task = newsroom.awaitTask(sent, "approveAssessment");
        editor = StaffClient.session(port, "editor1");
    }

    @Test
    void theNewEntryStandsInItsPlaceAndNothingIsStored() {
        String before = newsroom.promise().toString();
        HttpResponse<String> answer = preview(editor, typed(Map.of()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .contains("<mark>جديد</mark>", "30 كانون الأول 2021", "غادر آخر رتل &lt;b&gt;القاعدة&lt;/b&gt;")
                .doesNotContain("ما ينقص بعد", "<b>القاعدة");
        String after = answer.body().substring(answer.body().indexOf("id=\"after\""));
        assertThat(answer.body().indexOf("عند الفجر"))
                .isGreaterThan(answer.body().indexOf("id=\"after\""));
        assertThat(after).contains("EVENT new");
        String early = preview(editor, typed(Map.of("entryDate", "1990-05-01"))).body();
        String[] entries = early.substring(early.indexOf("id=\"after\"")).split("<li ");
        assertThat(entries).hasSize(3);
        assertThat(entries[1]).contains("EVENT new", "1 أيار 1990");
        assertThat(newsroom.promise().toString()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from editorial_decision where submission_id = ?")
                        .param(sent.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewRatingIsShownFromAndToWithItsJustificationAndReviewDate() {
        Rating forecast = scale.all().stream()
                .filter(rating -> rating.forecast() && !rating.code().equals(rating()))
                .findFirst()
                .orElseThrow();
        String page = preview(
                        editor,
                        typed(Map.of(
                                "newRating", forecast.code(),
                                "justification", "تبرير <script>alert(1)</script>",
                                "reviewDate", "2099-03-01")))
                .body();
        assertThat(page.substring(page.indexOf("id=\"after\"")))
                .contains(
                        "RATING_CHANGE new rating-" + forecast.code(),
                        forecast.name().in("ar"))
                .contains("تبرير &lt;script&gt;alert(1)&lt;/script&gt;", "1 آذار 2099")
                .doesNotContain("alert(1)</script>");
        assertThat(page.substring(page.indexOf("id=\"before\""), page.indexOf("id=\"after\"")))
                .contains("rating-" + rating())
                .doesNotContain("تبرير &lt;", "<mark>");
    }

    @Test
    void whatIsMissingOrUnreadableIsNamedAndNeverAnError() {
        assertThat(preview(editor, Map.of()).body())
                .contains("ما ينقص بعد", "التاريخ غير محدد بعد", "نصّ الواقعة لم يُكتب بعد");
        HttpResponse<String> unreadable = preview(
                editor,
                Map.of(
                        "entryDate", "<i>2021-99-99",
                        "entryPrecision", "CENTURY",
                        "entryTextAr", "س".repeat(10_001),
                        "newRating", "<u>no-such-rating",
                        "justification", "\u0000",
                        "reviewDate", "x"));
        assertThat(unreadable.statusCode()).isEqualTo(200);
        assertThat(unreadable.body())
                .contains("ما ينقص بعد", "entryDate", "entryPrecision", "entryTextAr", "newRating")
                .doesNotContain("<i>", "<u>");
        assertThat(preview(editor, typed(Map.of("newRating", rating()))).body())
                .contains("newRating")
                .contains("EVENT new");
        assertThat(preview(editor, typed(Map.of("entryDate", "2199-01-01"))).body())
                .contains("التاريخ غير محدد بعد");
    }

    @Test
    void editorsAloneSeeItAndOnlyFromOurOwnPages() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(preview(analyst, typed(Map.of())).statusCode()).isEqualTo(403);
        assertThat(preview(StaffClient.session(port, "admin"), typed(Map.of())).statusCode())
                .isEqualTo(403);
        assertThat(editor.form(page() + "/preview", form(typed(Map.of()))).statusCode())
                .isEqualTo(403);
        String nowhere = "/staff/submissions/00000000-0000-4000-8000-000000000000/preview";
        assertThat(editor.form(nowhere, "_csrf=" + encode(editor.csrf("/staff")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHoldsTheApprovalIsOfferedThePreviewAndAScriptOfOursFillsItIn() {
        assertThat(editor.get(page()).body()).doesNotContain("/preview\"", "/js/approval-preview");
        Newsroom.claim(newsroom.staff("editor1"), task, "editor1");
        HttpResponse<String> page = editor.get(page());
        assertThat(page.body())
                .contains("action=\"" + page() + "/preview\"", "data-draft-of=\"" + task + "\"", "/js/approval-preview")
                .contains("name=\"entryTextAr\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(editor.get("/js/approval-preview.js").body()).contains("camunda-form:");
    }

    @Test
    void theSecondEditorSeesWhatTheFirstApproved() {
        String target = scale.all().stream()
                .filter(rating -> rating.twoEditors()
                        && !rating.forecast()
                        && !rating.code().equals(rating()))
                .findFirst()
                .orElseThrow()
                .code();
        Map<String, Object> approval = Newsroom.with(Newsroom.approved(ENTRY), "newRating", target);
        newsroom.complete("editor1", task, Newsroom.with(approval, "justification", "فقرة المحرّر الأول"));
        String confirmation = newsroom.awaitTask(sent, "confirmRating");
        Newsroom.claim(newsroom.staff("editor2"), confirmation, "editor2");
        StaffClient second = StaffClient.session(port, "editor2");
        assertThat(second.get(page()).body()).contains(page() + "/preview\"").doesNotContain("name=\"entryTextAr\"");
        String shown = preview(second, Map.of("entryTextAr", "نصّ آخر")).body();
        assertThat(shown)
                .contains("RATING_CHANGE new rating-" + target, "فقرة المحرّر الأول", "ينتظر تأكيد محرّر ثانٍ")
                .doesNotContain("نصّ آخر", "ما ينقص بعد");
    }

    @Test
    void thePagesLeadToTheTaskOfWhoMayWorkOnIt() {
        String link = "href=\"/staff/tasks/" + task + "\"";
        String item = "/staff/evidence/"
                + jdbc.sql("select id from evidence_item where submission_id = ?")
                        .param(sent.id())
                        .query(java.util.UUID.class)
                        .list()
                        .get(0);
        assertThat(editor.get(page()).body()).contains(link);
        assertThat(editor.get(item).body()).contains(link);
        assertThat(editor.send("GET", page(), "", "Sec-Fetch-Dest", "iframe").body())
                .doesNotContain(link);
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.get(page()).body()).doesNotContain("/staff/tasks/");
        assertThat(analyst.get(item).body()).doesNotContain("/staff/tasks/");
        Newsroom.claim(newsroom.staff("editor2"), task, "editor2");
        assertThat(editor.get(page()).body()).doesNotContain("/staff/tasks/");
    }

    private Map<String, String> typed(Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("entryDate", "2021-12-30", "entryPrecision", "DAY", "entryTextAr", ENTRY));
        fields.putAll(more);
        return fields;
    }

    private String rating() {
        return newsroom.promise().at("/rating/code").asText();
    }

    private HttpResponse<String> preview(StaffClient client, Map<String, String> fields) {
        return client.form(page() + "/preview", form(fields) + "&_csrf=" + encode(client.csrf("/staff")));
    }

    private String page() {
        return "/staff/submissions/" + sent.id();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
