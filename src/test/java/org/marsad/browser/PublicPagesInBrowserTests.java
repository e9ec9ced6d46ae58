package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Home, the list and a promise as people read them: on a small phone, from the keyboard, without script, on paper. */
@WholeMarsad
class PublicPagesInBrowserTests {

    private static final String PROMISE = "/promises/" + Newsroom.PROMISE;
    private static final String FOCUSED =
            "(document.activeElement.getAttribute('href') || document.activeElement.tagName)";

    /** Pages glide to what takes the focus. */
    private static final String NOT_COVERED = """
            (() => {
              const it = document.activeElement;
              const place = it.getBoundingClientRect();
              const bar = document.querySelector('.send-bar').getBoundingClientRect();
              return Boolean(it.closest('.send-bar')) || place.bottom <= bar.top + 1 || place.top >= bar.bottom - 1;
            })()""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "ckb"})
    void nothingIsWiderThanASmallPhoneAndNoPolicyIsBroken(String language) {
        publishPicture();
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            phone.narrow(360, 740);
            for (String path : List.of(
                    "/",
                    "/promises",
                    "/promises?rating=BROKEN&q=nothing",
                    "/search?q=x",
                    "/search?q=coalition",
                    PROMISE)) {
                phone.open("/" + language + path);
                assertThat(phone.number("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(360);
                phone.photographWhole("pages-" + language + "-" + path.replaceAll("[^a-z]", "") + "-phone");
            }
            phone.narrow(320, 740);
            phone.open("/" + language + "/search?q=2021");
            assertThat(phone.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
            phone.photographWhole("search-" + language + "-320");
            phone.open("/" + language + PROMISE);
            assertThat(phone.see(".search-link a").getDomAttribute("href")).isEqualTo("/" + language + "/search");
            assertThat(phone.complaints()).isEmpty();
        }
        try (Browser desk = Browser.desk(port)) {
            for (String path : List.of("/", "/promises", PROMISE)) {
                desk.open("/" + language + path);
                desk.photographWhole("pages-" + language + "-" + path.replaceAll("[^a-z]", "") + "-desk");
            }
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void theKeyboardGoesThroughAPromiseInTheOrderOfReadingAndNothingFocusedLiesUnderTheBar() {
        try (Browser phone = Browser.phone(port)) {
            phone.narrow(390, 844);
            phone.open("/ar" + PROMISE);
            List<String> way = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                phone.press(Keys.TAB);
                String here = String.valueOf(phone.evaluate(FOCUSED));
                if (here.equals("BODY")) {
                    break;
                }
                way.add(here);
                phone.await(NOT_COVERED);
                if (here.equals("/login")) {
                    break;
                }
            }
            assertThat(way).startsWith("#content", "/ar/");
            assertThat(way)
                    .containsSubsequence(
                            "/ar/promises",
                            "/ar/methodology#scale",
                            "/ar/submit?promise=coalition-presence",
                            "/ar" + PROMISE + "/history",
                            "#text",
                            "#timeline",
                            "/sources/coalition-presence.ar.txt",
                            "/ar" + PROMISE,
                            "/ar/submit?promise=coalition-presence");
        }
    }

    @Test
    void sendWhatYouKnowIsAtHandOnAPhoneWithoutScriptAndRestsBelowTheContent() {
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            phone.narrow(390, 844);
            phone.open("/en" + PROMISE);
            String bar = "document.querySelector('.send-bar').getBoundingClientRect()";
            assertThat(phone.number(bar + ".bottom")).isBetween(843.0, 845.0);
            phone.bringToView(phone.all(".site-footer").get(0));
            assertThat(phone.number(bar + ".top"))
                    .as("at the end it lies in a place of its own")
                    .isGreaterThanOrEqualTo(phone.number(
                            "document.querySelector('.promise-page .call').getBoundingClientRect().bottom"));
            phone.narrow(844, 390);
            assertThat(phone.number(bar + ".height"))
                    .as("a low screen is left to the text")
                    .isZero();
        }
    }

    @Test
    void atADeskItIsAtHandAboveTheTimelineToo() {
        try (Browser desk = Browser.desk(port)) {
            desk.open("/ar" + PROMISE);
            desk.bringToView(desk.all(".timeline > li:last-child").get(0));
            assertThat(desk.number("document.querySelector('.in-page .at-hand').getBoundingClientRect().top"))
                    .isBetween(0.0, 60.0);
            desk.click(".in-page a[href='#cite']");
            desk.await("""
                    document.querySelector('#cite').getBoundingClientRect().top
                        >= document.querySelector('.in-page').getBoundingClientRect().bottom""");
        }
    }

    @Test
    void onPaperThereAreAddressesAndNoNavigation() {
        publishPicture();
        try (Browser desk = Browser.desk(port)) {
            desk.open("/en" + PROMISE);
            desk.onPaper();
            for (String gone : List.of(".site-header nav", ".in-page", ".send-bar", ".call", ".report", ".skip-link")) {
                assertThat(desk.evaluate("getComputedStyle(document.querySelector('" + gone + "')).display"))
                        .as(gone)
                        .isEqualTo("none");
            }
            assertThat(String.valueOf(
                            desk.evaluate("getComputedStyle(document.querySelector('.sources a'), '::after').content")))
                    .contains("http://127.0.0.1:" + port + "/sources/coalition-presence.ar.txt");
            assertThat(desk.number("document.querySelector('.hashes .hash').getBoundingClientRect().height"))
                    .as("what is folded is unfolded")
                    .isPositive();
            desk.print("promise-en");
            desk.open("/ar/");
            assertThat(desk.number("document.querySelector('.numbers').getBoundingClientRect().height"))
                    .isPositive();
            desk.print("home-ar");
        }
    }

    @Test
    void anEvidenceCardLeadsToItsRecord() {
        publishPicture();
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            phone.open("/en" + PROMISE);
            phone.click(".evidence-card .verified a");
            phone.awaitText("h1", "Published evidence");
        }
    }

    private void publishPicture() {
        if (jdbc.sql("select count(*) from timeline_evidence where public_copy_sha256 is not null")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        new Newsroom(port, jdbc).publishPicture();
    }
}
