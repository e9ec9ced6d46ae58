package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The diagram of the process, drawn in a real browser under our content policy. */
@WholeMarsad
class DiagramInBrowserTests {

    private static final String DRAWN = "figure[data-drawn] .djs-container > svg";
    private static final String LOADED =
            "performance.getEntriesByType('resource').filter(e => /diagram\\.js/.test(e.name)).length";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"ar, قرار, كله", "en, The editor, All of it", "ckb, سەرنووسەر, هەمووی"})
    void itIsDrawnWithItsStepsInTheReadersLanguageAndTheBrowserHasNothingToComplainOf(
            String language, String step, String whole) {
        try (Browser phone = Browser.phone(port)) {
            phone.open("/" + language + "/methodology");
            assertThat(phone.number(LOADED)).isZero();
            phone.click("a[href='/" + language + "/methodology/process']");
            phone.see(DRAWN);
            assertThat(phone.see(".diagram-canvas").getDomProperty("textContent"))
                    .contains(step);
            phone.see(".bjs-powered-by");
            assertThat(phone.see("button[data-zoom=whole]").getText()).isEqualTo(whole);
            phone.photographWhole("process-" + language + "-phone");
            phone.click("button[data-zoom=whole]");
            phone.photograph("process-" + language + "-phone-whole");
            assertThat(phone.complaints()).isEmpty();
        }
        try (Browser desk = Browser.desk(port)) {
            desk.open("/" + language + "/methodology/process");
            desk.see(DRAWN);
            desk.photograph("process-" + language + "-desk");
        }
    }

    @Test
    void onTheTrackingPageItIsFetchedOnDemandAndMarksWhereTheSubmissionIs() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent sent = newsroom.submit("رأيت القاعدة تُسلَّم صباح الثلاثاء.");
        newsroom.awaitTask(sent, "verifyEvidence");
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/track");
            phone.type("input[name=receipt]", sent.receipt());
            phone.click("main form button[type=submit]");
            phone.see(".status-steps");
            assertThat(phone.number(LOADED)).isZero();
            phone.click("button[data-diagram-button]");
            phone.see(DRAWN);
            assertThat(phone.all(".here")).hasSize(1);
            assertThat(phone.all("[data-element-id=verifyEvidence].here")).hasSize(1);
            assertThat(phone.path()).isEqualTo("/ar/track");
            phone.photographWhole("track-diagram-ar-phone");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptTheStepsStandInWords() {
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            phone.open("/ar/methodology/process");
            phone.see("#step-verifyEvidence");
            phone.see("noscript p");
            assertThat(phone.all("figure.diagram")).noneMatch(figure -> figure.isDisplayed());
        }
    }
}
