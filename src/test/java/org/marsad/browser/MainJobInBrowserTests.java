package org.marsad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job as its three people do it, in Arabic, in real Chromium. */
@WholeMarsad
class MainJobInBrowserTests {

    private static final String STATEMENT = "شاهدت بنفسي مغادرة آخر رتل من القاعدة صباح الخميس.";
    private static final String ENTRY = "غادر آخر رتل من القوات القتالية القاعدة.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void aCitizenSendsAnAnalystVerifiesAnEditorApprovesAndEverybodySeesIt() throws IOException {
        String receipt = send(Browser.phone(port), "citizen");
        long number = newest();
        Newsroom newsroom = new Newsroom(port, jdbc);
        newsroom.awaitTask(newsroom.sent(receipt), "verifyEvidence");
        verify(number);
        approve(number);
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/promises/" + Newsroom.PROMISE);
            phone.awaitText("body", ENTRY);
            track(phone, receipt);
            phone.awaitText("body", "نُشر");
            phone.photograph("citizen-published");
            phone.click("main a[href*='#entry-']");
            assertThat(phone.path()).contains("/ar/promises/" + Newsroom.PROMISE + "#entry-");
        }
    }

    @Test
    void whatStaffWroteLeavesTheBrowserWithThem() throws IOException {
        Newsroom newsroom = new Newsroom(port, jdbc);
        newsroom.awaitTask(newsroom.submit(STATEMENT), "verifyEvidence");
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "analyst2");
            tasklist.claim("بانتظار التحقق", "التحقق من الإرسال " + newest());
            tasklist.write(0, "مسودة لا يجوز أن تبقى");
            tasklist.lookAtSubmission(() -> desk.awaitText("body", STATEMENT));
            assertThat(desk.stored()).contains("مسودة لا يجوز أن تبقى");
            tasklist.logout();
            assertThat(desk.stored()).doesNotContain("مسودة");
        }
    }

    @Test
    void withoutAnyScriptTheFormAndTheTrackingWorkAlike() throws IOException {
        String receipt = send(Browser.phoneWithoutScript(port), "no-script");
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            track(phone, receipt);
            phone.awaitText("body", "شهادة.txt");
            phone.type("textarea[name=text]", "أضيف أن ذلك كان قبل الظهر.");
            phone.click("form[action$='/track/messages'] button[type=submit]");
            phone.awaitText("body", "أضيف أن ذلك كان قبل الظهر.");
        }
    }

    private String send(Browser browser, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("شهادة.txt"), "نص الشهادة المرفقة", UTF_8);
        try (browser) {
            browser.open("/ar/promises/" + Newsroom.PROMISE);
            assertThat(browser.language()).isEqualTo("ar rtl");
            browser.click("main a[href*='/ar/submit?promise=']");
            browser.type("textarea[name=statement]", STATEMENT);
            browser.click("input[name=consent][value=PUBLISH]");
            browser.see("input[name=files]").sendKeys(file.toString());
            browser.click("main form button[type=submit]");
            String receipt = browser.see(".receipt").getText().strip();
            assertThat(receipt).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
            assertThat(browser.path()).isEqualTo("/ar/submit");
            assertThat(browser.hasCookies()).isFalse();
            browser.photograph(name + "-receipt");
            return receipt;
        }
    }

    private static void track(Browser browser, String receipt) {
        browser.open("/ar/track");
        browser.type("input[name=receipt]", receipt);
        browser.click("main form button[type=submit]");
        browser.see(".status-steps");
        assertThat(browser.path()).isEqualTo("/ar/track");
    }

    private void verify(long number) {
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "analyst1");
            tasklist.claim("بانتظار التحقق", "التحقق من الإرسال " + number);
            tasklist.choose(0, "Verified");
            tasklist.write(0, "تأكدنا من الواقعة بمصدرين.");
            tasklist.lookAtSubmission(() -> {
                desk.awaitText("body", STATEMENT);
                desk.awaitText("body", "شهادة.txt");
                desk.photograph("analyst-submission");
            });
            assertThat(tasklist.written(0))
                    .as("kept while looking at the evidence")
                    .isEqualTo("تأكدنا من الواقعة بمصدرين.");
            for (int item = 0; item < 2; item++) {
                tasklist.choose(1 + 2 * item, "Corroborates");
                tasklist.choose(2 + 2 * item, "Probable");
                tasklist.tag(item, "Second source");
                tasklist.write(1 + item, "يؤيدها مصدر ثانٍ.");
            }
            desk.photograph("analyst-form");
            tasklist.complete();
        }
    }

    private void approve(long number) {
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "editor1");
            tasklist.claim("بانتظار الاعتماد", "اعتماد تقييم الإرسال " + number);
            tasklist.lookAtSubmission(() -> desk.awaitText("body", "تأكدنا من الواقعة بمصدرين."));
            tasklist.choose(0, "Approved");
            tasklist.date(0, "2021-12-30");
            tasklist.choose(1, "Day");
            tasklist.write(0, ENTRY);
            desk.photograph("editor-form");
            tasklist.lookAtSubmission(() -> {
                desk.click("form[action$='/preview'] button");
                desk.awaitText("section.after", ENTRY);
                desk.photograph("editor-preview");
                desk.click("a[href$='#preview']");
                desk.see("form[action$='/preview'] button");
            });
            tasklist.complete();
        }
    }

    private long newest() {
        return jdbc.sql("select max(number) from submission").query(Long.class).single();
    }
}
