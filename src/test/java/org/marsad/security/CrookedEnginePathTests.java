package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No way of writing a path opens more of the engine's API than the path as it is. */
@WholeMarsad
class CrookedEnginePathTests {

    @LocalServerPort
    private int port;

    @Test
    void writtenStraightTheAnswerTellsWhoIsThere() {
        assertThat(RawHttp.get(port, "/engine-rest/user", basic("admin"))).contains("200", "editor1");
        assertThat(RawHttp.get(port, "/camunda/api/engine/engine/default/user", session("admin")))
                .contains("200", "editor1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user",
                "//user",
                "/user/",
                "/user;a=b",
                ";a=b/user",
                "/./user",
                "/%2e/user",
                "/%75ser",
                "/%2575ser",
                "/USER",
                "/task/../user",
                "/task/%2e%2e/user",
                "/task/..%2fuser",
                "/task%2f..%2fuser",
                "/task%5c..%5cuser",
                "/task/..;/user",
                "/task\\..\\user",
                "/user%00",
                "/user%0a",
                "/user.json",
                "/user?/task",
                "/user#/task"
            })
    void toAnAnalystNoneOpensWhatIsClosed(String path) {
        assertRefused(RawHttp.get(port, "/engine-rest" + path, basic("analyst1")));
        assertRefused(RawHttp.get(port, "/camunda/api/engine/engine/default" + path, session("analyst1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ENGINE-REST/user",
                "/engine-rest%2fuser",
                "/%65ngine-rest/../engine-rest/user",
                "//engine-rest/user",
                "/ar/../engine-rest/user",
                "/ar/..;/engine-rest/user",
                "/camunda/../engine-rest/user",
                "/api/v1/..%2f..%2fengine-rest/user"
            })
    void toNobodyIsTheApiUnderAnotherName(String path) {
        assertRefused(RawHttp.get(port, path, "Accept: application/json"));
        assertRefused(RawHttp.get(port, path, basic("admin")));
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .doesNotContain("editor1", "org.springframework", "org.camunda", "at org.");
    }

    private static String basic(String username) {
        String credentials = username + ":" + StaffClient.PASSWORD;
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private String session(String username) {
        return "Cookie: JSESSIONID="
                + StaffClient.session(port, username).cookies().getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElseThrow();
    }
}
