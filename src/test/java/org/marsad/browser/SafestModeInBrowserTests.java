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
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything a submitter can do, in a browser that runs no script and draws nothing: no step asks for more. */
@WholeMarsad
class SafestModeInBrowserTests {

    private static final String LATER = "أضيف ملفاً آخر رأيته بعد ذلك.";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void aSubmitterSendsFollowsAddsAndWithdraws() throws IOException {
        Path first = Files.writeString(folder.resolve("أول.txt"), "نص الشهادة الأولى", UTF_8);
        Path second = Files.writeString(folder.resolve("ثان.txt"), "نص الشهادة الثانية", UTF_8);
        try (Browser phone = Browser.phoneAtItsSafest(port)) {
            phone.open("/ar/promises/" + Newsroom.PROMISE);
            phone.click("main a[href*='/ar/submit?promise=']");
            phone.type("textarea[name=statement]", "رأيت آخر شاحنة تغادر القاعدة عند الفجر.");
            phone.click("input[name=consent][value=PUBLISH]");
            phone.see("input[name=files]").sendKeys(first.toString());
            phone.click("main form button[type=submit]");
            String receipt = phone.see(".receipt").getText().strip();
            assertThat(phone.path()).isEqualTo("/ar/submit");

            phone.click("main a[href$='/ar/track']");
            phone.type("input[name=receipt]", receipt);
            phone.click("main form button[type=submit]");
            phone.awaitText("body", "أول.txt");
            phone.type("textarea[name=text]", LATER);
            phone.see("input[name=files]").sendKeys(second.toString());
            phone.click("form[action$='/track/messages'] button[type=submit]");
            phone.awaitText("body", LATER);
            phone.awaitText("body", "ثان.txt");

            phone.click("form[action$='/track/withdrawal'] button[type=submit]");
            phone.click("form[action$='/track/withdrawal/confirmed'] button[type=submit]");
            phone.awaitText("main", "سُحب");
            assertThat(phone.path()).doesNotContain(receipt.replace(" ", "")).startsWith("/ar/track");
            assertThat(phone.hasCookies()).isFalse();
        }
    }
}
