package org.marsad.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Multipart;
import org.marsad.support.NeedsTools;
import org.marsad.support.Newsroom;
import org.marsad.support.SampleFiles;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff look at what strangers sent, and nothing of a stranger's ever runs, leaves or escapes notice. */
@WholeMarsad
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NeedsTools(
        value = {"ffmpeg", "exiftool"},
        install = "ffmpeg libimage-exiftool-perl")
class ViewerTests {

    private static final String HOSTILE = "\"><script>alert(1)</script>.txt";
    private static final String TEXT = "غادرت القوّاتُ الأميركيّة القاعدة.\n</pre><script>alert(1)</script>\n";

    private Newsroom.Sent sent;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private UUID photo;
    private UUID pdf;
    private UUID film;
    private UUID text;

    @BeforeAll
    void submission() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Multipart form = Newsroom.form("أرسل ما عندي من ذلك اليوم.")
                .file("files", "a.jpg", "image/jpeg", SampleFiles.photoWithPlace(2400, 1600, 33.31524, 44.36607))
                .file("files", "b.pdf", "application/pdf", SampleFiles.pdf(3))
                .file("files", "c.mp4", "video/mp4", SampleFiles.film(4))
                .file("files", HOSTILE.replace("\"", "%22"), "text/plain", TEXT.getBytes(StandardCharsets.UTF_8))
                .field("source_url", "https://example.org/?q=%3Cscript%3E");
        sent = newsroom.submit(form);
        newsroom.awaitTask(sent, "verifyEvidence");
        photo = item(2);
        pdf = item(3);
        film = item(4);
        text = item(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preview", "/preview/1", "/media", "/map", "/original"})
    void onlyAnalystsAndEditorsGetAnything(String what) {
        String path = "/staff/evidence/" + photo + what;
        assertThat(StaffClient.stranger(port).get(path).statusCode()).isEqualTo(302);
        assertThat(StaffClient.session(port, "admin").get(path).statusCode()).isEqualTo(403);
        String nowhere = "/staff/evidence/" + UUID.randomUUID() + what;
        assertThat(StaffClient.session(port, "analyst1").get(nowhere).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst1", "editor1"})
    void thePageShowsWhatIsKnown(String username) {
        String page = StaffClient.session(port, username).get(path(photo)).body();
        assertThat(page)
                .contains("33.31524, 44.36607", "openstreetmap.org", "noreferrer", "image/jpeg", "2021")
                .contains("Galaxy &lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("/staff/submissions/" + sent.id() + "#item-2")
                .doesNotContain("<script>");
    }

    @Test
    void thePageMayLoadNothingForeignAndIsFramedByUsAlone() {
        HttpResponse<String> page = StaffClient.session(port, "analyst1").get(path(photo));
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain(" style=", "onclick", "javascript:");
    }

    @Test
    void previewsAreDerivativesOfFixedTypesThatMayDoNothing() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        isDerivative(analyst.get(path(photo) + "/preview"), "image/jpeg");
        isDerivative(analyst.get(path(photo) + "/preview/1"), "image/jpeg");
        isDerivative(analyst.get(path(photo) + "/preview/1?large=true"), "image/jpeg");
        isDerivative(analyst.get(path(photo) + "/map"), "image/svg+xml");
        isDerivative(analyst.get(path(pdf) + "/preview"), "image/png");
        isDerivative(analyst.get(path(pdf) + "/preview/3"), "image/png");
        isDerivative(analyst.get(path(film) + "/preview/1"), "image/jpeg");
        isDerivative(analyst.get(path(film) + "/media"), "video/mp4");
        isDerivative(analyst.get(path(text) + "/preview"), "image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/preview/0", "/preview/4", "/preview/-1", "/preview/x", "/media", "/map"})
    void whatIsNotThereIsNotFound(String what) {
        assertThat(StaffClient.session(port, "analyst1").get(path(pdf) + what).statusCode())
                .isIn(404, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 206, 100",
        "bytes=100-, 206, -100",
        "bytes=-50, 206, 50",
        "bytes=0-1000000000, 206, 0",
        "'bytes=0-1,5-6', 200, 0",
        "lines=0-9, 200, 0",
        "bytes=x, 200, 0"
    })
    void aFilmIsReadFromAnywhere(String range, int status, long length) {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        long size = length(analyst.get(path(film) + "/media"));
        HttpResponse<String> part = analyst.send("GET", path(film) + "/media", "", "Range", range);
        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(length(part)).isEqualTo(length > 0 ? length : size + length);
        assertThat(header(part, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aRangeBeyondTheEndIsRefused() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        long size = length(analyst.get(path(film) + "/media"));
        HttpResponse<String> beyond = analyst.send("GET", path(film) + "/media", "", "Range", "bytes=" + size + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + size);
    }

    @Test
    void lookingIsNotedOncePerPersonAndWhile() {
        StaffClient editor = StaffClient.session(port, "editor2");
        for (int look = 1; look <= 3; look++) {
            editor.get(path(pdf) + "?page=" + look);
        }
        editor.get(path(pdf) + "/preview/1");
        assertThat(custody(pdf))
                .filteredOn(entry -> entry.equals("OPENED editor2"))
                .hasSize(1);
        assertThat(custody(pdf))
                .filteredOn(entry -> entry.startsWith("DERIVED"))
                .containsExactly("DERIVED system");
        assertThat(custody(pdf)).doesNotContain("DOWNLOADED editor2");
    }

    @Test
    void anOriginalIsADownloadThatIsNoted() {
        StaffClient editor = StaffClient.session(port, "editor1");
        HttpResponse<String> size = editor.send("HEAD", path(text) + "/original", "");
        assertThat(length(size)).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8).length);
        assertThat(custody(text)).doesNotContain("DOWNLOADED editor1");
        HttpResponse<String> original = editor.get(path(text) + "/original");
        assertThat(original.body()).isEqualTo(TEXT);
        assertThat(header(original, "Content-Disposition")).startsWith("attachment");
        assertThat(header(original, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(custody(text)).contains("DOWNLOADED editor1");
    }

    @Test
    void aStrangersNameAndTextStayText() {
        HttpResponse<String> page = StaffClient.session(port, "analyst1").get(path(text));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({"القوات الاميركيه, 1", "غادرت, 1", "القاعده, 1", "لا وجود له, 0", "</pre><script>, 1"})
    void textsAreSearchedWhicheverFormsTheirLettersHave(String query, int hits) {
        String page = StaffClient.session(port, "analyst1")
                .get(path(text) + "?q=" + encoded(query))
                .body();
        assertThat(page).doesNotContain("<script>");
        assertThat(page.split("<mark>", -1)).hasSize(1 + hits);
    }

    @Test
    void anAddressAndAStatementHaveAPageOfTheirOwn() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.get(path(item(1))).body()).contains("أرسل ما عندي من ذلك اليوم.");
        HttpResponse<String> link = analyst.get(path(item(6)));
        assertThat(link.statusCode()).isEqualTo(200);
        assertThat(link.body()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "MALWARE, برنامجًا خبيثًا",
        "MALWARE, وأبلغ المسؤول عن الأمن لديكم",
        "ENCRYPTED, محمي بكلمة مرور",
        "PIXEL_FLOOD, عدد هائل من النقاط",
        "ARCHIVE_BOMB, يتمدد"
    })
    void whatIsDangerousIsNotPreviewedAndThePageSaysWhy(String warning, String sentence) {
        UUID dangerous = another(warning);
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.get(path(dangerous)).body()).contains(sentence).doesNotContain("<video", "data-picture");
        assertThat(analyst.get(path(dangerous) + "/preview/1").statusCode()).isEqualTo(404);
        assertThat(header(analyst.get(path(dangerous) + "/preview"), "Content-Type"))
                .startsWith("image/svg+xml");
        assertThat(custody(dangerous)).noneMatch(entry -> entry.startsWith("DERIVED"));
    }

    @Test
    void malwareLeavesOnlyOnceTheDangerIsConfirmed() {
        UUID infected = another("MALWARE");
        StaffClient analyst = StaffClient.session(port, "analyst2");
        HttpResponse<String> asked = analyst.get(path(infected) + "/original");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(header(asked, "Location")).endsWith("#original");
        assertThat(custody(infected)).doesNotContain("DOWNLOADED analyst2");
        assertThat(analyst.get(path(infected)).body()).contains("name=\"understood\"");
        assertThat(analyst.get(path(infected) + "/original?understood=true").statusCode())
                .isEqualTo(200);
        assertThat(custody(infected)).contains("DOWNLOADED analyst2");
    }

    /** A copy of the photo in a submission of its own, with a warning as an inspection would leave it. */
    private UUID another(String warning) {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent other = newsroom.submit(Newsroom.form("صورة أخرى من المكان نفسه.")
                .file("files", "d.jpg", "image/jpeg", SampleFiles.photo(300, 200)));
        newsroom.awaitTask(other, "verifyEvidence");
        UUID id = jdbc.sql("select id from evidence_item where submission_id = ? and number = 2")
                .param(other.id())
                .query(UUID.class)
                .single();
        jdbc.sql("update evidence_item set warnings = ? where id = ?")
                .params(warning, id)
                .update();
        return id;
    }

    private static void isDerivative(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    private List<String> custody(UUID id) {
        return jdbc.sql("select action, actor from custody_entry where subject = ? order by position")
                .param(id)
                .query((row, number) -> row.getString("action") + " " + row.getString("actor"))
                .list();
    }

    private UUID item(int number) {
        return jdbc.sql("select id from evidence_item where submission_id = ? and number = ?")
                .params(sent.id(), number)
                .query(UUID.class)
                .single();
    }

    private static String path(UUID id) {
        return "/staff/evidence/" + id;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static long length(HttpResponse<?> answer) {
        return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
