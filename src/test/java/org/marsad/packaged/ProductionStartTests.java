package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.RawConnection;

/** A start outside the demo: refused whole, made by a code that serves once, and silent about its secrets. */
class ProductionStartTests {

    private static final String PASSWORD = "a long enough passphrase 4711";

    @TempDir
    Path directory;

    @Test
    void aStartThatLacksEverythingIsRefusedWithASentenceForEachAndMakesNothing() {
        Path data = directory.resolve("data");
        Production.Ended refused = Production.run(directory, "--server.port=0", "--marsad.data-dir=" + data);
        assertThat(refused.code()).isNotZero();
        assertThat(refused.said())
                .contains(
                        "marsad.base-url",
                        "marsad.receipts.key",
                        "marsad.vault.master-key-file",
                        "marsad.admin.username",
                        "marsad.admin.password")
                .doesNotContain("\tat org.", "Exception");
        assertThat(data).doesNotExist();
    }

    @Test
    void theFirstAdministratorIsMadeOnceWithTheCodeInTheFile() throws Exception {
        try (RunningMarsad marsad = Production.start(directory, "--marsad.admin.setup=true")) {
            Path file = directory.resolve("data").resolve("secrets").resolve("setup-code");
            String code = Files.readString(file).strip();
            assertThat(make(marsad, "no such code", "chief"))
                    .startsWith("HTTP/1.1 200")
                    .contains("error-summary");
            assertThat(make(marsad, code, "chief")).startsWith("HTTP/1.1 302").containsPattern("Location: .*/login");
            assertThat(file).doesNotExist();
            assertThat(marsad.get("/setup").statusCode()).isEqualTo(404);
            assertThat(marsad.log()).doesNotContain(code, PASSWORD, Production.RECEIPTS_KEY);
        }
        try (RunningMarsad again = Production.start(directory)) {
            assertThat(again.get("/setup").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void behindItsProxyCookiesAreSecureAndTlsIsToStay() {
        try (RunningMarsad marsad = Production.start(
                directory,
                "--marsad.web.trusted-proxies=127.0.0.1",
                "--marsad.limits.wrong-receipts-per-minute=2",
                "--marsad.admin.username=chief",
                "--marsad.admin.password=" + PASSWORD)) {
            String answer = proxied(marsad, "GET /login HTTP/1.1", "X-Forwarded-Proto: https");
            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(header(answer, "Set-Cookie")).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
            assertThat(proxied(marsad, "GET /login HTTP/1.1", "X-Forwarded-Proto: http"))
                    .contains("; Secure")
                    .doesNotContain("Strict-Transport-Security");
            assertThat(RawConnection.get(marsad.port(), "/login", "Host: evil.example"))
                    .startsWith("HTTP/1.1 421");
            assertThat(guess(marsad, "203.0.113.9")).isEqualTo(401);
            assertThat(guess(marsad, "203.0.113.9")).isEqualTo(401);
            assertThat(guess(marsad, "203.0.113.9")).isEqualTo(429);
            assertThat(guess(marsad, "203.0.113.10"))
                    .as("whom the proxy names, not the proxy")
                    .isEqualTo(401);
            assertThat(marsad.log()).doesNotContain(PASSWORD, "203.0.113", Production.RECEIPTS_KEY);
        }
    }

    /** A wrong receipt, by way of the proxy; what its client itself says of where it is stands before that. */
    private static int guess(RunningMarsad marsad, String client) {
        return marsad.get(
                        "/api/v1/tracking",
                        "X-Forwarded-For",
                        "1.1.1.1, " + client,
                        "Authorization",
                        "Bearer 0000 0000 0000 0000")
                .statusCode();
    }

    /** As a proxy would pass it on, with the name readers use. */
    private static String proxied(RunningMarsad marsad, String request, String forwarded) {
        return RawConnection.answer(
                marsad.port(), request + "\r\nHost: marsad.example\r\nConnection: close\r\n" + forwarded + "\r\n\r\n");
    }

    private static List<String> headers(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .toList();
    }

    private static String header(String answer, String name) {
        return String.join("\n", headers(answer, name));
    }

    /** Fills in the page; the cookie is Secure, so no client over plain HTTP would send it back by itself. */
    private static String make(RunningMarsad marsad, String code, String username) {
        String page = RawConnection.get(marsad.port(), "/setup", "Host: marsad.example");
        String cookie = header(page, "Set-Cookie").replaceAll("(?s).*(JSESSIONID=[^;]+).*", "$1");
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String body = "code=" + code.replace(' ', '+') + "&username=" + username + "&password="
                + PASSWORD.replace(' ', '+') + "&repeated=" + PASSWORD.replace(' ', '+') + "&_csrf=" + token;
        return RawConnection.answer(
                marsad.port(),
                "POST /setup HTTP/1.1\r\nHost: marsad.example\r\nConnection: close\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
    }
}
