package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.marsad.security.Burst;
import org.marsad.submission.internal.ProofOfWork;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a sender meets while very many send at once. */
@WholeMarsad
class BurstInBrowserTests {

    private static final String FORM = "/ar/submit?promise=" + Newsroom.PROMISE;
    private static final String SOLVED = "input[name=work]";
    /** A few seconds' worth of the lane, well below what is left of it. */
    private static final int MORE = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private Burst burst;

    @Autowired
    private ProofOfWork work;

    /** The lane empties again while a browser starts: it is filled, and filled anew, with the browser there already. */
    private void openWhileVeryManySend(Browser phone) {
        phone.wait("a form with a task", () -> {
            while (!burst.isOn()) {
                assertThat(burst.enter()).isZero();
            }
            for (int more = 0; more < MORE; more++) {
                assertThat(burst.enter()).isZero();
            }
            phone.open(FORM);
            return !phone.all(SOLVED).isEmpty();
        });
    }

    @Test
    void thePhoneWorksForItsOwnerWithoutAskingAnybodyElse() {
        try (Browser phone = Browser.phone(port)) {
            openWhileVeryManySend(phone);
            phone.evaluate("document.querySelector('" + SOLVED + "').form.requestSubmit = () => {}");
            fillIn(phone);
            phone.await("document.querySelector('" + SOLVED + "').value !== ''");
            assertThat(work.isDone(value(phone, SOLVED), value(phone, "input[name=idempotency_key]")))
                    .isTrue();
            phone.evaluate("delete document.querySelector('" + SOLVED + "').form.requestSubmit");
            phone.click("main form button[type=submit]");
            assertThat(phone.see(".receipt").getText().strip()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void withoutAScriptNothingIsAskedAndItArrives() {
        try (Browser phone = Browser.phoneWithoutScript(port)) {
            openWhileVeryManySend(phone);
            fillIn(phone);
            assertThat(phone.see(".receipt").getText().strip()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        }
    }

    @Test
    void overTheApiNothingIsAskedEither() {
        while (!burst.isOn()) {
            assertThat(burst.enter()).isZero();
        }
        HttpResponse<String> answer = StaffClient.stranger(port)
                .post("/api/v1/submissions", Newsroom.form("رأيت الشاحنات تغادر القاعدة والجميع يرسل"));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static void fillIn(Browser phone) {
        phone.type("textarea[name=statement]", "رأيت الشاحنات تغادر القاعدة والجميع يرسل الآن");
        phone.click("input[name=consent][value=PUBLISH]");
        phone.click("main form button[type=submit]");
    }

    private static String value(Browser phone, String css) {
        return String.valueOf(phone.evaluate("document.querySelector('" + css + "').value"));
    }
}
