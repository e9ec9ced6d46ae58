package org.marsad.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The emergency switch: an administrator closes intake over every way in, and it stays known who did. */
@WholeMarsad
class IntakeSwitchTests {

    private static final String CLOSED = "توقفنا مؤقتاً عن استلام أي شيء جديد";
    private static final String ALL_CLOSED = "رمز الإيصال الذي لديك يبقى صالحاً";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private StaffClient admin;
    private Newsroom newsroom;
    private Newsroom.Sent before;

    @BeforeEach
    void somethingWasSentBefore() {
        admin = StaffClient.session(port, "admin");
        newsroom = new Newsroom(port, jdbc);
        before = newsroom.submit("رأيت الشاحنات تغادر القاعدة قبل الإغلاق");
    }

    @AfterEach
    void openAgain() {
        order("open", "reason=");
    }

    @Test
    void whileClosedNothingNewIsTakenOverAnyWayAndEveryAnswerSaysSoWithATime() {
        order("close", "hours=6&reason=flood");
        long rows = submissions();
        StaffClient stranger = StaffClient.stranger(port);
        Multipart form = Newsroom.form("رأيت الشاحنات تغادر القاعدة بعد الإغلاق");
        for (HttpResponse<String> refused : List.of(
                stranger.post("/api/v1/submissions", form),
                stranger.post("/ar/submit", form),
                stranger.get("/ar/submit?promise=" + Newsroom.PROMISE),
                stranger.send("POST", "/api/v1/corrections", "{}"),
                stranger.form("/ar/promises/" + Newsroom.PROMISE + "/corrections", "text=x"))) {
            assertThat(refused.statusCode()).as("%s", refused.uri()).isEqualTo(503);
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(5 * 3600L, 6 * 3600L + 1);
            assertThat(refused.body()).contains(CLOSED);
        }
        assertThat(submissions()).isEqualTo(rows);
        assertThat(newsroom.track(before).path("status").asText()).isNotEmpty();
        assertThat(newsroom.reply(before, "ما زلت هنا").statusCode()).isEqualTo(201);
        assertThat(stranger.get("/ar/promises").statusCode()).isEqualTo(200);
        order("open", "reason=");
        newsroom.submit("رأيت الشاحنات تغادر القاعدة بعد الفتح");
    }

    @Test
    void trackingAndMessagesAreClosedOnlyByChoiceAndNoReceiptIsToldFromAnother() {
        order("close", "hours=1&tracking=true&reason=");
        HttpResponse<String> right = newsroom.reply(before, "هل من أحد؟");
        StaffClient stranger = StaffClient.stranger(port);
        for (HttpResponse<String> refused : List.of(
                right,
                stranger.get("/api/v1/tracking"),
                stranger.form("/ar/track", "receipt=0000000000000000"),
                stranger.send("POST", "/api/v1/uploads", ""))) {
            assertThat(refused.statusCode()).as("%s", refused.uri()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains(ALL_CLOSED);
        }
    }

    @Test
    void whoThrewItWhenAndWhyStaysOnTheAdministratorsPage() {
        order("close", "hours=1&reason=%D8%B7%D9%88%D9%81%D8%A7%D9%86-7719");
        order("open", "reason=");
        String page = admin.get("/staff/intake").body();
        assertThat(page).contains("طوفان-7719", "<bdi>admin</bdi>", "الاستلام مفتوح");
        assertThat(StaffClient.stranger(port).get("/ar/submit").body()).doesNotContain("7719");
    }

    @Test
    void analystsAndEditorsNeitherSeeNorThrowIt() {
        for (String username : List.of("analyst1", "editor1")) {
            StaffClient staff = StaffClient.session(port, username);
            assertThat(staff.get("/staff/intake").statusCode()).isEqualTo(403);
            String token = encoded(staff.csrf("/staff"));
            assertThat(staff.form("/staff/intake/close", "hours=1&_csrf=" + token)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(StaffClient.stranger(port).get("/staff/intake").statusCode()).isEqualTo(302);
        newsroom.submit("رأيت الشاحنات تغادر القاعدة ولم يُغلق شيء");
    }

    @Test
    void anAdministratorWithoutTheTokenOfThePageThrowsNothing() {
        assertThat(admin.form("/staff/intake/close", "hours=1").statusCode()).isEqualTo(403);
        newsroom.submit("رأيت الشاحنات تغادر القاعدة وبقي الباب مفتوحاً");
    }

    private void order(String what, String fields) {
        HttpResponse<String> done =
                admin.form("/staff/intake/" + what, fields + "&_csrf=" + encoded(admin.csrf("/staff/intake")));
        assertThat(done.statusCode()).isEqualTo(302);
    }

    private static String encoded(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    private long submissions() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }
}
