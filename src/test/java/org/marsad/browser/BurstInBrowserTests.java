package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
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

    @LocalServerPort
    private int port;

    @Autowired
    private Burst burst;

    @Autowired
    private ProofOfWork work;

    @BeforeEach
    void veryManySend() {
        while (!burst.isOn()) {
            assertThat(burst.enter()).isZero();
        }
    }

    @Test
    void thePhoneWorksForItsOwnerWithoutAskingAnybodyElse() {
        try (Browser phone = Browser.phone(port)) {
            phone.open(FORM);
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
            phone.open(FORM);
            fillIn(phone);
            assertThat(phone.see(".receipt").getText().strip()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        }
    }

    @Test
    void overTheApiNothingIsAskedEither() {
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
