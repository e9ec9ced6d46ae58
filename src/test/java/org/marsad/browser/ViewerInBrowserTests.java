package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.support.Multipart;
import org.marsad.support.NeedsTools;
import org.marsad.support.Newsroom;
import org.marsad.support.SampleFiles;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An analyst looks at what was sent, in real Chromium: a photo, a document, a film. */
@WholeMarsad
@NeedsTools(
        value = {"ffmpeg", "exiftool"},
        install = "ffmpeg libimage-exiftool-perl")
class ViewerInBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom.Sent send() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Multipart form = Newsroom.form("أرسل صورة ووثيقة وتسجيلًا من يوم المغادرة.")
                .file(
                        "files",
                        "صورة الشارع.jpg",
                        "image/jpeg",
                        SampleFiles.photoWithPlace(2400, 1600, 33.31524, 44.36607))
                .file("files", "report.pdf", "application/pdf", SampleFiles.pdf(3))
                .file("files", "film.mp4", "video/mp4", SampleFiles.film(12));
        Newsroom.Sent sent = newsroom.submit(form);
        newsroom.awaitTask(sent, "verifyEvidence");
        return sent;
    }

    @Test
    void anAnalystSeesAPhotoTurnsPagesSeeksAFilmAndCoversAFace() {
        Newsroom.Sent sent = send();
        try (Browser desk = Browser.desk(port)) {
            login(desk, "analyst1");
            photo(desk, item(sent, 2));
            document(desk, item(sent, 3));
            film(desk, item(sent, 4));
            inTasklist(desk, sent);
        }
        try (Browser desk = Browser.englishDesk(port)) {
            login(desk, "analyst2");
            desk.open("/staff/evidence/" + item(sent, 2));
            assertThat(desk.language()).isEqualTo("en ltr");
            desk.awaitText("#extraction", "33.31524, 44.36607");
            desk.photographWhole("viewer-photo-en");
            desk.open("/staff/evidence/" + item(sent, 4));
            desk.see("video");
            desk.photographWhole("viewer-film-en");
        }
    }

    private static void login(Browser desk, String username) {
        desk.open("/login");
        desk.type("input[name=username]", username);
        desk.type("input[name=password]", StaffClient.PASSWORD);
        desk.click("button[type=submit]");
        desk.see(".task-filters");
    }

    private static void photo(Browser desk, UUID id) {
        desk.open("/staff/evidence/" + id);
        assertThat(desk.language()).isEqualTo("ar rtl");
        desk.await("document.querySelector('[data-picture]').naturalWidth === 1600");
        desk.awaitText("#extraction", "33.31524, 44.36607");
        desk.await("document.querySelector('.map').naturalWidth > 100");
        desk.photographWhole("viewer-photo-ar");
        desk.click("[data-zoom='4']");
        desk.await("document.querySelector('[data-picture]').naturalWidth === 2400");
        desk.photograph("viewer-photo-zoomed");
        desk.click("[data-zoom='1']");
        desk.click("[data-draw]");
        desk.drag(".cover-layer", 0.2, 0.2, 0.4, 0.5);
        assertThat(desk.all(".cover-box")).hasSize(1);
        desk.click("[data-add]");
        desk.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.chord(Keys.SHIFT, Keys.ARROW_DOWN));
        assertThat(desk.evaluate("[...document.querySelectorAll('[name=left]')].at(-1).value"))
                .isEqualTo("38");
        assertThat(desk.evaluate("[...document.querySelectorAll('[name=height]')].at(-1).value"))
                .isEqualTo("21");
        desk.press(Keys.DELETE);
        assertThat(desk.all(".cover-box")).hasSize(1);
        desk.photographWhole("viewer-cover-drawn");
        desk.click("#cover-form button[type=submit]");
        desk.awaitText("#cover", "حُفظت المستطيلات");
        double left = desk.number("document.querySelector('[name=left]').value");
        double height = desk.number("document.querySelector('[name=height]').value");
        assertThat(left).isBetween(19.0, 21.0);
        assertThat(height).isBetween(29.0, 31.0);
        desk.awaitText("#custody", "analyst1");
    }

    private static void document(Browser desk, UUID id) {
        desk.open("/staff/evidence/" + id);
        desk.await("document.querySelector('[data-picture]').naturalWidth > 500");
        desk.photographWhole("viewer-pdf-ar");
        desk.click("a[rel=next]");
        desk.awaitText("#preview", "الصفحة 2 من 3");
        desk.await("document.querySelector('[data-picture]').naturalWidth > 500");
        assertThat(desk.evaluate("document.querySelector('[data-picture]').src.endsWith('/preview/2')"))
                .isEqualTo(true);
    }

    private static void film(Browser desk, UUID id) {
        desk.open("/staff/evidence/" + id);
        desk.see("video");
        desk.await("document.querySelector('video').readyState >= 1");
        assertThat(desk.number("document.querySelector('video').duration")).isBetween(11.5, 12.5);
        desk.evaluate("document.querySelector('video').currentTime = 9");
        desk.await("!document.querySelector('video').seeking && document.querySelector('video').readyState >= 2");
        assertThat(desk.number("document.querySelector('video').currentTime")).isEqualTo(9.0);
        desk.await("document.querySelector('.poster img').naturalWidth === 640");
        desk.photographWhole("viewer-film-ar");
    }

    private void inTasklist(Browser desk, Newsroom.Sent sent) {
        long number = jdbc.sql("select number from submission where id = ?")
                .param(sent.id())
                .query(Long.class)
                .single();
        desk.open("/camunda/app/tasklist/default/");
        desk.see(".task-filters");
        Tasklist.open(desk, "بانتظار التحقق", "التحقق من الإرسال " + number);
        desk.click(".nav-tabs li a", "الإفادة والأدلة");
        desk.inFrame("iframe.submission-frame", () -> {
            desk.photograph("viewer-tasklist-submission");
            desk.click("#item-2 a", "انظر في المادة 2");
            desk.await("document.querySelector('[data-picture]')?.naturalWidth === 1600");
            desk.photograph("viewer-tasklist-ar");
        });
    }

    private UUID item(Newsroom.Sent sent, int number) {
        return jdbc.sql("select id from evidence_item where submission_id = ? and number = ?")
                .params(sent.id(), number)
                .query(UUID.class)
                .single();
    }
}
