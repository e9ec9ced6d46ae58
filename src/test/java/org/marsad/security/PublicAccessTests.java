package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers meet: no cookie, strict headers, and nothing that is not meant for them. */
@WholeMarsad
class PublicAccessTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/ar/", "/en/", "/ar/track", "/api/v1/ratings", "/v3/api-docs", "/nothing"})
    void submittersGetNoCookieAndEveryAnswerIsGuarded(String path) {
        HttpResponse<String> answer = StaffClient.stranger(port).get(path);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'none'",
                        "style-src 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void onlyPagesThatTakeFilesRunAScriptAndOnlyOursWhichTalksToUsAlone() {
        StaffClient stranger = StaffClient.stranger(port);
        for (HttpResponse<String> page : List.of(stranger.get("/ar/submit"), stranger.form("/ar/track", "receipt=0"))) {
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tracking/messages", "/api/v1/tracking/withdrawal", "/api/v1/tracking/appeal"})
    void whatASubmitterDoesLaterNeedsTheReceiptAndHasBounds(String path) {
        StaffClient stranger = StaffClient.stranger(port);
        assertThat(stranger.send("POST", path, "{\"text\":\"x\"}").statusCode()).isEqualTo(401);
        assertThat(stranger.send("POST", path, "{\"text\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(StaffClient.basic(port, "analyst1")
                        .send("POST", path, "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.get(path).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/error",
                "/webjars/camunda/app/tasklist/index.html",
                "/h2-console",
                "/forms/x",
                "/processes/evidence-verification.bpmn",
                "/templates/security/login.html"
            })
    void whatIsNotOpenedDoesNotExist(String path) {
        assertThat(StaffClient.stranger(port).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ar/..%2f..%2fapplication.yaml", "/ar//x", "/ar/;a=b/x", "/ar/%2e%2e/staff", "/ar/%00"})
    void crookedPathsAreRefusedWithoutAWord(String path) {
        HttpResponse<String> answer = StaffClient.stranger(port).get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void probesAreOpen(String path) {
        assertThat(StaffClient.stranger(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/actuator/health/db"})
    void everyOtherActuatorPathIsTheAdministrators(String path) {
        assertThat(StaffClient.stranger(port).get(path).statusCode()).isEqualTo(401);
        assertThat(StaffClient.basic(port, "editor1").get(path).statusCode()).isEqualTo(403);
        assertThat(StaffClient.basic(port, "admin").get(path).statusCode()).isNotIn(401, 403);
    }

    @Test
    void theApiBrowserRunsOurScriptsAndNoStyleButItsOwn() {
        HttpResponse<String> answer = StaffClient.stranger(port).get("/swagger-ui/index.html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
