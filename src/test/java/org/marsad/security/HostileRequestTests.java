package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger may send without bringing us down or into the log. */
@WholeMarsad
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestTests {

    private static final String DIGITS = "9137482650193847";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMessageBeyondAnyMessagesLengthIsRefusedUnread() {
        String list = "\"" + "a\",\"".repeat(40_000) + "\"";
        HttpResponse<String> answer = StaffClient.stranger(port)
                .send("POST", "/api/v1/tracking/messages", "{\"text\":\"x\",\"uploads\":[" + list + "]}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aBodyInChunksIsBoundedAlike() {
        String chunk = "{\"text\":\"" + "a".repeat(100_000) + "\"}";
        Newsroom.Sent sent = new Newsroom(port, jdbc).submit("رأيت القوات تغادر القاعدة صباح الاثنين");
        assertThat(RawHttp.chunked(port, "/api/v1/tracking/messages", "Authorization: Bearer " + sent.receipt(), chunk))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json");
    }

    @Test
    void aReceiptInDigitsOfAnotherScriptTracksOverTheApiToo() {
        Newsroom.Sent sent = new Newsroom(port, jdbc).submit("رأيت القوات تغادر القاعدة صباح الأحد");
        String arabic = sent.receipt()
                .codePoints()
                .map(c -> Character.isDigit(c) ? c - '0' + '٠' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(RawHttp.get(port, "/api/v1/tracking", "Authorization: Bearer " + arabic))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/" + DIGITS,
                "Content-Type: " + DIGITS,
                "Authorization: Bearer " + DIGITS + "\u0001",
                "Cookie: a=" + DIGITS + "\u0001;;=",
                "X-" + DIGITS + " : y"
            })
    void aBrokenRequestWithAReceiptInItLeavesNothingInTheLog(String header, CapturedOutput log) {
        assertThat(RawHttp.post(port, "/ar/track", header, "receipt=" + DIGITS + "%zz"))
                .startsWith("HTTP/1.1 4");
        assertThat(RawHttp.get(port, "/ar/track?receipt=" + DIGITS + "%zz", header))
                .startsWith("HTTP/1.1 ");
        assertThat(log.getAll()).doesNotContain(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promises?q=%zz", "/track?a=%", "/?%"})
    void aQueryThatIsNoneIsNoErrorOfOurs(String path) {
        assertThat(RawHttp.get(port, path, "Accept-Language: ar")).matches("(?s)HTTP/1.1 (302|400).*");
    }

    @Test
    void whatIsForbiddenIsForbiddenWithAClosingSlashToo() {
        StaffClient admin = StaffClient.basic(port, "admin");
        assertThat(admin.enginePost("/identity/verify/", "{\"username\":\"editor1\",\"password\":\"marsad-demo\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.enginePost("/filter/create/", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }
}
