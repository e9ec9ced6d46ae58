package org.marsad.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.Redaction;
import org.marsad.support.Newsroom;
import org.marsad.support.SampleFiles;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an analyst covers is kept, checked and noted; nobody else covers anything. */
@WholeMarsad
class CoverTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublicCopies copies;

    private UUID pdf;

    @BeforeEach
    void aDocument() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent sent = newsroom.submit(
                Newsroom.form("وثيقة فيها أسماء.").file("files", "b.pdf", "application/pdf", SampleFiles.pdf(3)));
        newsroom.awaitTask(sent, "verifyEvidence");
        pdf = item(sent, 2);
    }

    @Test
    void rectanglesAreKeptShownAndNoted() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        HttpResponse<String> saved = analyst.form(cover(), fields(analyst, "2", "10", "20", "30", "5.5") + "&at=2");
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(saved.headers().firstValue("Location").orElseThrow())
                .contains("page=2")
                .endsWith("#cover");
        assertThat(copies.redactions(pdf)).containsExactly(new Redaction(2, 0.1, 0.2, 0.3, 0.055));
        assertThat(analyst.get("/staff/evidence/" + pdf + "?page=2").body())
                .contains("<rect")
                .contains("value=\"5.5\"");
        assertThat(analyst.get("/staff/evidence/" + pdf + "?page=1").body()).doesNotContain("<rect");
        assertThat(jdbc.sql("select actor from custody_entry where subject = ? and action = 'REDACTED'")
                        .param(pdf)
                        .query(String.class)
                        .list())
                .containsExactly("analyst1");
        analyst.form(cover(), fields(analyst, "2", "10", "20", "30", "5.5") + "&remove=0");
        assertThat(copies.redactions(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 95, 0, 10, 10, خارج صفحته",
        "4, 0, 0, 10, 10, خارج صفحته",
        "1, <script>, 0, 10, 10, ليس رقمًا",
        "1, 0, 0, 0, 0, خارج صفحته"
    })
    void whatIsNoRectangleOfTheDocumentIsRefusedWithAReason(
            String page, String left, String top, String width, String height, String sentence) {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        HttpResponse<String> refused = analyst.form(cover(), fields(analyst, page, left, top, width, height));
        assertThat(refused.body()).contains(sentence).doesNotContain("<script>");
        assertThat(copies.redactions(pdf)).isEmpty();
    }

    @Test
    void moreThanThereMayBeAreRefused() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        String fields = fields(analyst, "1", "0", "0", "1", "1");
        assertThat(analyst.form(cover(), fields + "&page=1&left=1&top=1&width=1&height=1".repeat(200))
                        .body())
                .contains("200");
        assertThat(copies.redactions(pdf)).isEmpty();
    }

    @Test
    void whoSawSomethingOlderOverwritesNothing() {
        StaffClient one = StaffClient.session(port, "analyst1");
        StaffClient other = StaffClient.session(port, "analyst2");
        String older = fields(other, "1", "50", "50", "10", "10");
        one.form(cover(), fields(one, "1", "10", "10", "10", "10"));
        assertThat(other.form(cover(), older).body()).contains("غيّر شخص آخر المستطيلات");
        assertThat(copies.redactions(pdf)).containsExactly(new Redaction(1, 0.1, 0.1, 0.1, 0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor1", "admin"})
    void nobodyButAnalystsCovers(String username) {
        StaffClient client = StaffClient.session(port, username);
        String fields = "_csrf=" + encoded(client.csrf("/login")) + "&seen=1" + line("1", "10", "10", "10", "10");
        assertThat(client.form(cover(), fields).statusCode()).isEqualTo(403);
        assertThat(copies.redactions(pdf)).isEmpty();
    }

    @Test
    void noForeignPageCoversAnything() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        String without = fields(analyst, "1", "10", "10", "10", "10").replaceAll("_csrf=[^&]*", "_csrf=wrong");
        assertThat(analyst.form(cover(), without).statusCode()).isEqualTo(403);
        assertThat(StaffClient.stranger(port).form(cover(), without).statusCode())
                .isIn(302, 403);
        assertThat(copies.redactions(pdf)).isEmpty();
    }

    @Test
    void anItemThatIsNotThereIsNotFound() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        String fields = fields(analyst, "1", "10", "10", "10", "10");
        assertThat(analyst.form("/staff/evidence/" + UUID.randomUUID() + "/cover", fields)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextHasNothingToCover() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        UUID statement = jdbc.sql("""
                select id from evidence_item where number = 1
                    and submission_id = (select submission_id from evidence_item where id = ?)
                """).param(pdf).query(UUID.class).single();
        assertThat(analyst.form("/staff/evidence/" + statement + "/cover", fields(analyst, "1", "10", "10", "10", "10"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String cover() {
        return "/staff/evidence/" + pdf + "/cover";
    }

    /** The form as the page gives it, with one line filled in. */
    private String fields(StaffClient client, String page, String left, String top, String width, String height) {
        String path = "/staff/evidence/" + pdf;
        Matcher seen = SEEN.matcher(client.get(path).body());
        assertThat(seen.find()).isTrue();
        return "_csrf=" + encoded(client.csrf(path)) + "&seen=" + seen.group(1) + line(page, left, top, width, height);
    }

    private static String line(String page, String left, String top, String width, String height) {
        return "&page=" + page + "&left=" + encoded(left) + "&top=" + top + "&width=" + width + "&height=" + height;
    }

    private UUID item(Newsroom.Sent sent, int number) {
        return jdbc.sql("select id from evidence_item where submission_id = ? and number = ?")
                .params(sent.id(), number)
                .query(UUID.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
