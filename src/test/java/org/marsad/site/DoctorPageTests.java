package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is weak, on a page for those who can mend it. */
@WholeMarsad
class DoctorPageTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "ar, العرض التجريبي يعمل",
        "en, 'This is the demo, whose passwords stand on its login page.'",
        "ckb, نموونەکە کار دەکات"
    })
    void anAdministratorReadsWhatIsWeakInTheirLanguage(String language, String sentence) {
        assertThat(StaffClient.session(port, "admin")
                        .send("GET", "/staff/doctor", "", "Accept-Language", language)
                        .body())
                .contains(sentence);
    }

    @Test
    void nobodyElseDoes() {
        assertThat(StaffClient.session(port, "editor1").get("/staff/doctor").statusCode())
                .isEqualTo(403);
        assertThat(StaffClient.session(port, "analyst1").get("/staff/doctor").statusCode())
                .isEqualTo(403);
        assertThat(StaffClient.stranger(port).get("/staff/doctor").statusCode()).isEqualTo(302);
    }

    @Test
    void whereNobodyWaitsForAFirstAdministratorThereIsNoPageToMakeOne() {
        StaffClient stranger = StaffClient.stranger(port);
        assertThat(stranger.get("/setup").statusCode()).isEqualTo(404);
        String token = java.net.URLEncoder.encode(stranger.csrf("/login"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(stranger.form("/setup", "code=x&username=chief&password=x&repeated=x&_csrf=" + token)
                        .statusCode())
                .isEqualTo(404);
    }
}
