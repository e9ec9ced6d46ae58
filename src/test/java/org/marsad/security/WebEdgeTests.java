package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.RawConnection;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands before every page and every API: whose name is answered to, and whose browser may be made to do what. */
@WholeMarsad
class WebEdgeTests {

    private static final String TASK = "/task/00000000-0000-0000-0000-000000000000/unclaim";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ar/",
                "/login",
                "/staff",
                "/api/v1/ratings",
                "/engine-rest/task",
                "/camunda/app/tasklist/",
                "/actuator/health",
                "/data/promises.csv",
                "/css/marsad.css",
                "/nothing"
            })
    void aRequestSentToAnotherNameIsRefusedOnEveryDoorWithASentence(String path) {
        String answer = RawConnection.get(port, path, "Host: evil.example", "Accept-Language: en");
        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("This address is not one of this site's.")
                .contains("X-Content-Type-Options: nosniff", "default-src 'none'", "Cache-Control: no-store")
                .doesNotContain("evil.example", "Tomcat", "Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "Host: 127.0.0.1, 200",
        "Host: 127.0.0.1:1, 200",
        "Host: LOCALHOST:65535, 200",
        "Host: [::1]:8080, 200",
        "Host: 127.0.0.1.evil.example, 421",
        "Host: localhost.evil.example, 421",
        "'Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example', 200",
        "'Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1', 421",
        "'Host: evil.example\r\nForwarded: host=127.0.0.1', 421"
    })
    void theDemoAnswersOnThisMachineUnderWhateverPort(String host, int status) {
        assertThat(RawConnection.get(port, "/ar/", host)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void aProbeIsAnsweredByWhateverName(String path) {
        assertThat(RawConnection.get(port, path, "Host: 10.0.0.5:8080")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ar/ HTTP/1.1\r\n\r\n",
                "GET /ar/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET http://evil.example/ar/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /ar/ HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
                "POST /ar/track HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: nonsense\r\nConnection: close\r\n\r\n",
                "POST /ar/track HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
                "TRACE /ar/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            })
    void whatCannotBeReadIsAnsweredWithNothingAboutWhatRunsHere(String request) {
        assertThat(RawConnection.answer(port, request))
                .matches("(?s)HTTP/1.1 (4\\d\\d|50[15]).*")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("tomcat", "apache", "exception", "at org.", "spring", "java", "<script>");
    }

    @Test
    void aLogoutThatAnotherSitesPageSendsIsRefused() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        String logout = "/camunda/api/admin/auth/user/default/logout";
        HttpResponse<String> refused = analyst.send("POST", logout, "", "Origin", "https://evil.example");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Clear-Site-Data")).isEmpty();
        assertThat(analyst.send("POST", logout, "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.engineGet("/task/count").statusCode()).isEqualTo(200);
        assertThat(analyst.send(
                                "POST",
                                logout,
                                "",
                                "Origin",
                                "http://127.0.0.1:" + port,
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aPasswordOfHttpBasicThatABrowserRememberedServesNoOtherSite() {
        StaffClient analyst = StaffClient.basic(port, "analyst1");
        assertThat(analyst.send("POST", "/engine-rest" + TASK, "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.send("POST", "/engine-rest" + TASK, "", "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.send("POST", "/engine-rest" + TASK, "").statusCode()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000000000000000000000000000"})
    void whatTasklistSendsWithoutItsTokenOrWithAnotherIsRefused(String token) {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        String path = "/camunda/api/engine/engine/default" + TASK;
        String cookies = analyst.cookies().getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        String request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\nCookie: "
                + cookies + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                + (token.isEmpty() ? "" : "X-XSRF-TOKEN: " + token + "\r\n") + "\r\n{}";
        assertThat(RawConnection.answer(port, request)).startsWith("HTTP/1.1 403");
        assertThat(analyst.enginePost(TASK, "{}").statusCode()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/recusals",
                "/staff/promises/x",
                "/logout",
                "/staff/submissions/new",
                "/staff/import",
                "/login"
            })
    void aFormOfTheStaffWithoutItsTokenIsRefused(String path) {
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.form(path, "username=editor1&password=" + StaffClient.PASSWORD)
                        .statusCode())
                .isIn(400, 403, 415);
        assertThat(editor.get("/staff").statusCode()).isEqualTo(200);
    }
}
