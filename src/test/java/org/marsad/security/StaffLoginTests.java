package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for all of the staff's pages, and who of them gets where. */
@WholeMarsad
class StaffLoginTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/submissions/1",
                "/staff/evidence/1",
                "/staff/tasks/1",
                TASKLIST,
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/lib/deps.js"
            })
    void strangersAreSentToTheLoginPage(String path) {
        HttpResponse<String> answer = StaffClient.stranger(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
                "/engine-rest/task",
                "/engine-rest/user",
                "/engine-rest/engine"
            })
    void theEnginesApisTellStrangers401WithoutARedirect(String path) {
        HttpResponse<String> answer = StaffClient.stranger(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "analyst1, /camunda/app/tasklist/default/, 200",
        "editor1, /camunda/app/tasklist/default/, 200",
        "admin, /camunda/app/tasklist/default/, 200",
        "analyst1, /camunda/app/cockpit/default/, 403",
        "editor1, /camunda/app/cockpit/default/, 403",
        "admin, /camunda/app/cockpit/default/, 200",
        "analyst1, /camunda/app/admin/default/, 403",
        "editor1, /camunda/app/admin/default/, 403",
        "admin, /camunda/app/admin/default/, 200",
        "analyst1, /camunda/app/welcome/default/, 302",
        "analyst1, /camunda/, 302",
        "analyst1, /staff/submissions/00000000-0000-0000-0000-000000000000, 404",
        "editor1, /staff/submissions/00000000-0000-0000-0000-000000000000, 404",
        "admin, /staff/submissions/00000000-0000-0000-0000-000000000000, 404",
        "admin, /staff/evidence/00000000-0000-0000-0000-000000000000, 403",
        "admin, /staff/tasks/00000000-0000-0000-0000-000000000000, 403",
        "analyst1, /staff/tasks/00000000-0000-0000-0000-000000000000, 404",
        "analyst1, /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count, 403",
        "admin, /camunda/api/cockpit/plugin/base/default/process-definition/statistics-count, 200",
        "analyst1, /actuator/env, 403"
    })
    void eachRoleGetsWhereItMay(String username, String path, int status) {
        assertThat(StaffClient.session(port, username).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void afterLoginTheCookieIsNewAndNoScriptReadsIt() {
        StaffClient client = StaffClient.stranger(port);
        client.get("/login");
        String before = session(client).getValue();
        HttpResponse<String> login = client.login("analyst1", StaffClient.PASSWORD);
        assertThat(login.headers().firstValue("Location").orElseThrow()).endsWith(TASKLIST);
        assertThat(session(client).getValue()).isNotEqualTo(before);
        List<String> cookies = login.headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void camundasOwnTokenCookieStaysOnThisSite() {
        StaffClient client = StaffClient.stranger(port);
        client.login("analyst1", StaffClient.PASSWORD);
        assertThat(client.get(TASKLIST).headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
    }

    @Test
    void theDemoShowsItsAccountsOnTheLoginPage() {
        assertThat(StaffClient.stranger(port).get("/login").body())
                .contains("analyst1", "analyst2", "editor1", "editor2", "admin", StaffClient.PASSWORD);
    }

    @Test
    void theLoginPageSpeaksArabicUnlessAskedForEnglish() {
        StaffClient stranger = StaffClient.stranger(port);
        assertThat(stranger.send("GET", "/login", "", "Accept-Language", "fr").body())
                .contains("dir=\"rtl\"", "دخول");
        assertThat(stranger.send("GET", "/login", "", "Accept-Language", "en").body())
                .contains("dir=\"ltr\"", "Log in");
    }

    @ParameterizedTest
    @CsvSource({"analyst1, wrong", "nobody, marsad-demo", "'', ''", "analyst1, ''"})
    void aWrongNameOrPasswordIsToldApartByNothing(String username, String password) {
        StaffClient client = StaffClient.stranger(port);
        HttpResponse<String> answer = client.login(username, password);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?wrong");
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void aLoginWithoutOurTokenIsRefused() {
        StaffClient client = StaffClient.stranger(port);
        client.get("/login");
        assertThat(client.form("/login", "username=analyst1&password=" + StaffClient.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    @Test
    void guessingOnePersonsPasswordMakesTheGuesserWaitAndNobodyElse() {
        StaffClient guesser = StaffClient.stranger(port);
        for (int i = 0; i < 10; i++) {
            assertThat(StaffClient.basic(port, "somebody", "guess" + i)
                            .engineGet("/task")
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed =
                StaffClient.basic(port, "somebody", "guess").engineGet("/task");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(guesser.login("somebody", "guess")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?wait");
        assertThat(StaffClient.basic(port, "editor1").engineGet("/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void logoutEndsTheSessionEverywhere() {
        StaffClient client = StaffClient.session(port, "analyst1");
        String token = client.csrf("/login");
        HttpResponse<String> out = client.form("/logout", "_csrf=" + token);
        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/login?out");
        assertThat(out.headers().firstValue("Clear-Site-Data").orElseThrow()).contains("storage");
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(client.engineGet("/task").statusCode()).isEqualTo(401);
    }

    @Test
    void logoutOfTasklistEndsOurSessionToo() {
        StaffClient client = StaffClient.session(port, "analyst1");
        HttpResponse<String> out = client.send("POST", "/camunda/api/admin/auth/user/default/logout", "");
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Clear-Site-Data").orElseThrow()).contains("storage");
        assertThat(client.engineGet("/task").statusCode()).isEqualTo(401);
        assertThat(client.get("/staff/tasks/x").statusCode()).isEqualTo(302);
    }

    @Test
    void aGetDoesNotLogAnybodyOut() {
        StaffClient client = StaffClient.session(port, "analyst1");
        client.get("/logout");
        client.get("/camunda/api/admin/auth/user/default/logout");
        assertThat(client.engineGet("/task").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecondPersonInOneBrowserIsNotTakenForTheFirst() {
        StaffClient client = StaffClient.session(port, "admin");
        client.login("analyst1", StaffClient.PASSWORD);
        assertThat(client.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(404);
        client.get(TASKLIST);
        assertThat(client.get("/camunda/api/admin/auth/user/default").body()).contains("analyst1");
        assertThat(client.engineGet("/user").statusCode()).isEqualTo(403);
    }

    @Test
    void engineRestKnowsNoSession() {
        StaffClient client = StaffClient.session(port, "admin");
        HttpResponse<String> answer = client.get("/engine-rest/user");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        HttpResponse<String> basic = StaffClient.basic(port, "analyst1").get("/engine-rest/task");
        assertThat(basic.statusCode()).isEqualTo(200);
        assertThat(basic.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void httpBasicOpensNothingButTheApis() {
        StaffClient client = StaffClient.basic(port, "analyst1");
        assertThat(client.get("/staff/tasks/x").statusCode()).isEqualTo(302);
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void staffPagesMayBeFramedByOurselvesAndTasklistByNobody() {
        StaffClient client = StaffClient.session(port, "analyst1");
        HttpResponse<String> staff = client.get("/staff/submissions/00000000-0000-0000-0000-000000000000");
        assertThat(staff.headers().firstValue("X-Frame-Options")).isPresent();
        assertThat(policy(client.get("/login"))).contains("frame-ancestors 'self'");
        assertThat(policy(client.get(TASKLIST)))
                .contains("frame-ancestors 'none'", "frame-src 'self'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static HttpCookie session(StaffClient client) {
        return client.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
