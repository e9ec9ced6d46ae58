package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.CorrectionDesk.Published;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A correction as a reader asks for it and editors decide on it, in Arabic, in real Chromium. */
@WholeMarsad
class CorrectionInBrowserTests {

    private static final String CORRECTIONS = "التصحيحات";
    private static final String WRONG = "ليس هذا عدد الجنود الذي أعلنته الوزارة.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReaderReportsAnErrorAnEditorCorrectsItAndBothTextsStand() {
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        Published published = desk.publish("غادر القاعدة سبعمئة جندي.");
        String receipt = report(published.entry());
        desk.awaitTask(desk.newest(), "decideCorrection");
        try (Browser browser = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(browser, "editor2");
            tasklist.claim(CORRECTIONS, "البتّ في التصحيح " + newest());
            tasklist.lookAtSubmission(() -> {
                browser.awaitText("body", WRONG);
                browser.awaitText("body", "غادر القاعدة سبعمئة جندي.");
                browser.photograph("correction-beside-the-form");
            });
            tasklist.choose(0, "the old text stays");
            tasklist.write(0, "غادر القاعدة سبعون جندياً.");
            browser.photograph("correction-form");
            tasklist.complete();
        }
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/promises/" + Newsroom.PROMISE);
            phone.awaitText("main", "غادر القاعدة سبعمئة جندي.");
            phone.awaitText("main", "غادر القاعدة سبعون جندياً.");
            phone.awaitText("main", "صُحِّح في");
            phone.open("/ar/track");
            phone.type("input[name=receipt]", receipt);
            phone.click("main form button[type=submit]");
            phone.awaitText("main", "كنت محقاً");
            phone.photograph("correction-tracked");
        }
    }

    @Test
    void aWithdrawalTakesTwoEditorsAndLeavesATombstone() {
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        Published published = desk.publish("اسم لا يجوز نشره: فلان.");
        CorrectionDesk.Asked asked = desk.ask(published.entry(), "احذفوا الاسم.");
        desk.awaitTask(asked.id(), "decideCorrection");
        try (Browser browser = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(browser, "editor1");
            tasklist.claim(CORRECTIONS, "البتّ في التصحيح " + newest());
            tasklist.choose(0, "Withdraw the entry");
            browser.awaitText(".fjs-form", "Public reason");
            tasklist.write(0, "فيه ما يعرّض شخصاً للخطر.");
            browser.photograph("correction-withdrawal-form");
            tasklist.complete();
        }
        desk.awaitTask(asked.id(), "confirmCorrection");
        try (Browser browser = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(browser, "editor2");
            tasklist.claim(CORRECTIONS, "تأكيد التصحيح " + newest());
            tasklist.lookAtSubmission(() -> browser.awaitText("body", "فيه ما يعرّض شخصاً للخطر."));
            tasklist.choose(0, "Confirmed");
            tasklist.complete();
        }
        JsonNode tombstone = desk.entry(published.entry());
        assertThat(tombstone.path("withdrawn").path("reason").path("ar").asText())
                .isEqualTo("فيه ما يعرّض شخصاً للخطر.");
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/corrections");
            phone.awaitText("main", "فيه ما يعرّض شخصاً للخطر.");
            phone.open("/ar/promises/" + Newsroom.PROMISE);
            phone.awaitText("#entry-" + published.entry(), "سُحب هذا المدخل في");
            assertThat(phone.see("main").getText()).doesNotContain("فلان");
        }
    }

    private String report(String entry) {
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            phone.open("/ar/promises/" + Newsroom.PROMISE);
            phone.click("#entry-" + entry + " a.report");
            phone.awaitText("main", "غادر القاعدة سبعمئة جندي.");
            phone.type("textarea[name=text]", WRONG);
            phone.click("main form button[type=submit]");
            String receipt = phone.see(".receipt").getText().strip();
            assertThat(receipt).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
            assertThat(phone.hasCookies()).isFalse();
            phone.photograph("correction-receipt");
            return receipt;
        }
    }

    private long newest() {
        return jdbc.sql("select max(number) from correction_request")
                .query(Long.class)
                .single();
    }
}
