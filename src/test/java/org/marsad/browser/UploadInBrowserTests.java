package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.evidence.EvidenceItems;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form's uploads on a phone with a bad line, in Arabic, in real Chromium. */
@WholeMarsad
class UploadInBrowserTests {

    private static final int SIZE = 40 * 1024 * 1024;
    private static final String FORM = "/ar/submit?promise=" + Newsroom.PROMISE;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @TempDir
    private Path folder;

    @Test
    void aLargeFileIsPausedThePageLoadedAgainTheFileResumedAndSent() throws IOException {
        Path file = recording();
        List<UUID> earlier = recordings();
        try (Browser phone = Browser.phone(port)) {
            phone.open(FORM);
            phone.slowLine(2_000_000);
            choose(phone, file);
            phone.awaitText(".upload-state", "في الثانية");
            look(phone, "upload-running");
            phone.wait("some is safe", () -> received() > 0);
            phone.click("[data-part=pause]");
            phone.awaitText(".upload-state", "متوقف");
            look(phone, "upload-paused");
            assertThat(phone.sessionStored()).contains("/api/v1/uploads/").doesNotContain("mp4", "recording");

            phone.open(FORM);
            phone.awaitText(".upload-state", "اختر الملف نفسه");
            look(phone, "upload-lost");
            write(phone);
            phone.click("main form button[type=submit]");
            phone.awaitText("[data-part=problem]", "اختره مرة أخرى");
            assertThat(phone.see(".upload-name").getText()).contains("recording.mp4");
            long before = received();
            phone.fastLine();
            choose(phone, file);
            phone.awaitText(".upload-state", "اكتمل رفعه");
            assertThat(phone.all(".upload")).hasSize(1);
            assertThat(uploads()).as("resumed, not begun anew").isEqualTo(1);
            assertThat(before).isPositive();
            look(phone, "upload-done");

            phone.click("main form button[type=submit]");
            assertThat(phone.see(".receipt").getText().strip()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
            assertThat(phone.sessionStored()).isEqualTo("{}");
        }
        assertThat(uploads()).isZero();
        assertThat(recordings())
                .filteredOn(id -> !earlier.contains(id))
                .singleElement()
                .satisfies(id -> assertThat(items.find(id).orElseThrow().name()).isEqualTo("recording.mp4"));
    }

    @Test
    void aBrokenLineIsToldAndTheFormGoesByItselfOnceTheFilesAreThere() throws IOException {
        Path file = recording();
        try (Browser phone = Browser.phone(port)) {
            phone.open(FORM);
            write(phone);
            phone.slowLine(2_000_000);
            choose(phone, file);
            phone.awaitText(".upload-state", "في الثانية");
            phone.noLine();
            phone.see("[data-part=offline]");
            look(phone, "upload-offline");
            phone.fastLine();
            phone.awaitGone("[data-part=offline]");
            phone.click("main form button[type=submit]");
            assertThat(phone.see(".receipt").getText().strip()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        }
    }

    @Test
    void whatIsTooLargeIsToldBeforeAByteIsSentAndWhatIsRemovedIsGone() throws IOException {
        try (Browser phone = Browser.phone(port)) {
            phone.open(FORM);
            choose(phone, Files.writeString(folder.resolve("a.txt"), "ملاحظة"));
            phone.awaitText(".upload-state", "اكتمل رفعه");
            Path sparse = folder.resolve("sparse.mp4");
            try (FileChannel channel = FileChannel.open(sparse, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[1]), 300L * 1024 * 1024);
            }
            choose(phone, sparse);
            phone.awaitText("[data-part=problem]", "أكبر من المسموح");
            look(phone, "upload-too-large");
            phone.click("[data-part=cancel]");
            phone.wait("it is gone", () -> uploads() == 0);
            assertThat(phone.all(".upload")).isEmpty();
        }
    }

    @Test
    void aFurtherFileResumesOnTheTrackingPageAndGoesWithTheMessage() throws IOException {
        Sent sent = new Newsroom(port, jdbc).submit("رأيت الرتل يغادر عند الفجر من البوابة.");
        Path file = Files.move(recording(), folder.resolve("convoy.mp4"));
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/track");
            phone.type("input[name=receipt]", sent.receipt());
            phone.click("main form button[type=submit]");
            phone.slowLine(2_000_000);
            choose(phone, file);
            phone.awaitText(".upload-state", "في الثانية");
            phone.noLine();
            phone.see("[data-part=offline]");
            phone.fastLine();
            phone.awaitText(".upload-state", "اكتمل رفعه");
            assertThat(phone.sessionStored()).isEqualTo("{}");
            phone.type("#message", "هذا تسجيل الرتل.");
            look(phone, "message-upload");
            phone.click("form[enctype] button.button");
            assertThat(phone.see(".notice").getText()).contains("وصلت رسالتك");
            assertThat(phone.see(".enclosed").getText()).contains("convoy.mp4");
            phone.photograph("message-sent");
        }
        assertThat(new Newsroom(port, jdbc).track(sent).path("files")).hasSize(1);
    }

    private Path recording() throws IOException {
        byte[] noise = new byte[SIZE];
        new Random(7).nextBytes(noise);
        return Files.write(folder.resolve("recording.mp4"), noise);
    }

    private static void choose(Browser phone, Path file) {
        phone.see("input[name=files]").sendKeys(file.toString());
    }

    private static void look(Browser phone, String name) {
        phone.bringToView(phone.see("#uploads"));
        phone.photograph(name);
    }

    private static void write(Browser phone) {
        phone.type("textarea[name=statement]", "سجّلت هذا المقطع بنفسي عند مغادرة الرتل.");
        phone.click("input[name=consent][value=VERIFY_ONLY]");
    }

    /** What other tests sent among them. */
    private List<UUID> recordings() {
        return jdbc.sql("select id from evidence_item where kind = 'FILE' and size = ?")
                .param(SIZE)
                .query(UUID.class)
                .list();
    }

    private long uploads() {
        return jdbc.sql("select count(*) from upload").query(Long.class).single();
    }

    private long received() {
        return jdbc.sql("select coalesce(max(received_bytes), 0) from upload")
                .query(Long.class)
                .single();
    }
}
