package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Away at once, when somebody looks over one's shoulder. The harmless page is one of ours here: tests ask nobody else. */
@WholeMarsad
class LeavingInBrowserTests {

    private static final String HARMLESS = "/ar/methodology";
    private static final String BEFORE = "/ar/promises/" + Newsroom.PROMISE;
    private static final String STATEMENT = "رأيت ما لا يجوز أن يراه أحد على شاشتي";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theButtonTakesTheFormOffTheScreenAndOutOfTheHistory() {
        try (Browser phone = Browser.phone(port)) {
            phone.open(BEFORE);
            phone.open("/ar/submit?promise=" + Newsroom.PROMISE);
            harmlessIsOurs(phone);
            phone.type("textarea[name=statement]", STATEMENT);
            phone.click("[data-leave]");
            phone.await("location.pathname === '" + HARMLESS + "'");
            phone.evaluate("history.back()");
            phone.await("location.pathname === '" + BEFORE + "'");
            assertThat(phone.sessionStored()).isEqualTo("{}");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void threeTimesEscapeDoesTheSameOnTheStatusPageAndTwiceNothing() {
        Newsroom.Sent sent = new Newsroom(port, jdbc).submit("رأيت الشاحنات تغادر القاعدة ليلاً");
        try (Browser phone = Browser.phone(port)) {
            phone.open("/ar/track");
            phone.type("input[name=receipt]", sent.receipt());
            phone.click("main form button[type=submit]");
            phone.see(".status-steps");
            harmlessIsOurs(phone);
            phone.press(Keys.ESCAPE, Keys.ESCAPE);
            phone.await("document.querySelector('[data-part=leave-live]').textContent.includes('Esc')");
            assertThat(phone.path()).isEqualTo("/ar/track");
            phone.press(Keys.ESCAPE);
            phone.await("location.pathname === '" + HARMLESS + "'");
        }
    }

    @Test
    void withoutAScriptItIsALinkThatTellsNobodyWhereOneCameFrom() {
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            for (String page : new String[] {"/ar/submit", "/en/submit", "/ckb/submit", "/ar/track"}) {
                phone.open(page);
                assertThat(phone.see("[data-leave]").getDomAttribute("rel")).contains("noreferrer");
                assertThat(phone.see("[data-leave]").getDomAttribute("href")).isEqualTo("https://www.google.com/");
            }
            phone.open("/ar/promises/" + Newsroom.PROMISE);
            phone.click("a.report");
            phone.see("[data-leave]");
        }
    }

    private static void harmlessIsOurs(Browser phone) {
        phone.evaluate("document.querySelector('[data-leave]').setAttribute('href', '" + HARMLESS + "')");
    }
}
