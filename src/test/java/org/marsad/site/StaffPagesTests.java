package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all pages of the staff have in common. */
@WholeMarsad
class StaffPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private StaffClient analyst;
    private String page;

    @BeforeEach
    void aSubmissionsPage() {
        analyst = StaffClient.session(port, "analyst1");
        page = "/staff/submissions/"
                + new Newsroom(port, jdbc)
                        .submit("رأيت الرتل يغادر القاعدة صباحاً.")
                        .id();
    }

    @Test
    void aPageOpenedAloneLeadsToTheDeskAndOut() {
        assertThat(analyst.get(page).body())
                .contains(
                        "href=\"/staff\"",
                        "href=\"/camunda/app/tasklist/default/\"",
                        "action=\"/logout\"",
                        "تسجيل إرسال")
                .doesNotContain("/camunda/app/cockpit/", "href=\"/staff/promises\"");
    }

    @Test
    void besideATaskThePageHasNoHeadOfItsOwn() {
        HttpResponse<String> framed = analyst.send("GET", page, "", "Sec-Fetch-Dest", "iframe");
        assertThat(framed.statusCode()).isEqualTo(200);
        assertThat(framed.body()).doesNotContain("staff-header");
    }

    @Test
    void theLanguageChosenGoesBeforeTheBrowsers() {
        HttpResponse<String> chosen = analyst.get("/staff/language?to=en&back=" + page);
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).hasValue(page);
        assertThat(analyst.get(page).body()).contains("lang=\"en\" dir=\"ltr\"", "Enter a submission");
        assertThat(analyst.get("/ar/promises").body()).contains("lang=\"ar\" dir=\"rtl\"");
    }

    @Test
    void theChoiceOfALanguageLeadsNowhereElse() {
        for (String elsewhere :
                new String[] {"https://example.org/", "//example.org", "/staffed", "/staff/%0d%0aX:1"}) {
            String location = analyst.get("/staff/language?to=ar&back=" + elsewhere)
                    .headers()
                    .firstValue("Location")
                    .orElse("/staff");
            assertThat(location).startsWith("/staff").doesNotContain("example.org", "\n");
        }
        assertThat(analyst.get("/staff/language?to=xx").statusCode()).isEqualTo(404);
    }
}
