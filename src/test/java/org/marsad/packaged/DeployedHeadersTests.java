package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.RawConnection;
import org.marsad.support.StaffClient;

/** What every kind of answer tells a browser, of the application as it is deployed. */
class DeployedHeadersTests {

    /** Once each: of two values a browser takes one, and nobody knows which. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin|no-referrer",
            "Permissions-Policy", ".*camera=\\(\\).*",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Embedder-Policy", "require-corp",
            "Cross-Origin-Resource-Policy", "same-origin|cross-origin",
            "X-Frame-Options", "DENY|SAMEORIGIN",
            "Content-Security-Policy", ".*(default-src|sandbox).*");

    @TempDir
    static Path directory;

    private static RunningMarsad marsad;

    @BeforeAll
    static void start() {
        marsad = RunningMarsad.demo(directory, "--marsad.inspection.workers=1");
    }

    @AfterAll
    static void stop() {
        marsad.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/ar/, 200",
        "/en/promises/coalition-presence, 200",
        "/ckb/submit, 200",
        "/ar/track, 200",
        "/, 302",
        "/api/v1/promises, 200",
        "/api/v1/promises/none, 404",
        "/api/v1/tracking, 401",
        "/v3/api-docs, 200",
        "/swagger-ui/index.html, 200",
        "/feed.atom, 200",
        "/data/promises.csv, 200",
        "/data/datapackage.json, 200",
        "/robots.txt, 200",
        "/sitemap.xml, 200",
        "/css/marsad.css, 200",
        "/images/logo.svg, 200",
        "/login, 200",
        "/staff, 302",
        "/camunda/app/tasklist/default/, 302",
        "/camunda/api/engine/engine/default/task, 401",
        "/engine-rest/task, 401",
        "/actuator/health, 401",
        "/actuator/health/readiness, 200",
        "/nothing, 404",
        "/error, 404",
        "/ar/%00, 400",
        "/ar/..%2f..%2fx, 400"
    })
    void anAnswerToAStranger(String path, int status) {
        HttpResponse<String> answer = marsad.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        isGuarded(answer);
        if (!path.startsWith("/login") && !path.startsWith("/staff") && !path.startsWith("/camunda")) {
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/doctor",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/actuator/health",
                "/staff/nothing"
            })
    void anAnswerToTheStaff(String path) {
        HttpResponse<String> answer =
                StaffClient.session(marsad.port(), "admin").get(path);
        assertThat(answer.statusCode()).isIn(200, 403, 404);
        isGuarded(answer);
    }

    @Test
    void noPageOfOursRunsOrStylesAnythingInline() {
        for (String path : List.of(
                "/ar/", "/ar/submit", "/en/methodology", "/login", "/nothing", "/data", "/swagger-ui/index.html")) {
            assertThat(policy(marsad.get(path))).doesNotContain("unsafe").contains("base-uri 'none'");
        }
        assertThat(policy(StaffClient.session(marsad.port(), "admin").get("/staff")))
                .doesNotContain("unsafe")
                .contains("default-src 'none'", "frame-ancestors 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void camundasPagesRunOnlyScriptsWithTheNonceOfTheirRequest(String application) {
        StaffClient admin = StaffClient.session(marsad.port(), "admin");
        String policy = policy(admin.get("/camunda/app/" + application + "/default/"));
        assertThat(policy)
                .containsPattern("script-src 'nonce-[A-Za-z0-9_-]+' 'strict-dynamic'")
                .contains("object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("script-src[^;]*unsafe");
        assertThat(policy(admin.get("/camunda/app/" + application + "/default/")))
                .isNotEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/promises, cross-origin",
        "/v3/api-docs, cross-origin",
        "/feed.atom, cross-origin",
        "/promises/coalition-presence/feed.atom, cross-origin",
        "/data/promises.csv, cross-origin",
        "/data/datapackage.json, cross-origin",
        "/ar/, same-origin",
        "/api/v1/tracking, same-origin",
        "/login, same-origin",
        "/css/marsad.css, same-origin"
    })
    void publicDataMayBeReadByAnyPageAndNothingElse(String path, String policy) {
        HttpResponse<String> answer = marsad.get(path, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly(policy);
        if (path.startsWith("/api/v1/promises") || path.startsWith("/data/") || path.endsWith(".atom")) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        } else if (policy.equals("same-origin")) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void cookiesOfTheStaffAreOutOfReachOfOtherSitesAndOfScripts() {
        StaffClient analyst = StaffClient.stranger(marsad.port());
        assertThat(analyst.login("analyst1", StaffClient.PASSWORD).headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        // Tasklist's script has to read this one; over https it is Secure (HttpsCookiesTests).
        assertThat(analyst.get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ar/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET /ar/ HTTP/1.1\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void whatCannotBeAnswered(String request) {
        String answer = RawConnection.answer(marsad.port(), request);
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'")
                .doesNotContainIgnoringCase("tomcat", "apache", "exception", "org.", "<script>", "server:");
    }

    private static void isGuarded(HttpResponse<String> answer) {
        EVERYWHERE.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(name)
                .singleElement()
                .asString()
                .matches(value));
        // Over plain HTTP a promise of TLS means nothing (RFC 6797, 7.2).
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        if (answer.statusCode() >= 400) {
            assertThat(answer.body()).doesNotContain("org.spring", "org.apache", "org.marsad", "java.", "Tomcat");
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
