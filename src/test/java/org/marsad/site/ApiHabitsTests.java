package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer of the public API has in common, as the HTTP contract promises it. */
@WholeMarsad
class ApiHabitsTests {

    private static final String[] FROM_ELSEWHERE = {"Origin", "https://newspaper.example"};

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"ratings", "sectors", "limits", "team", "promises", "promises/coalition-presence"})
    void publicDataMayBeReadFromAnyPageAndNamesItsTag(String path) {
        HttpResponse<String> answer = send("GET", path, FROM_ELSEWHERE);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> preflight = send(
                "OPTIONS",
                path,
                "Origin",
                FROM_ELSEWHERE[1],
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValue("if-none-match");
    }

    @Test
    void noOtherPageReadsOrActsWithAReceipt() {
        assertThat(send("GET", "tracking", FROM_ELSEWHERE).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        HttpResponse<String> preflight = send(
                "OPTIONS",
                "tracking",
                "Origin",
                FROM_ELSEWHERE[1],
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings", "sectors", "limits", "team", "promises", "promises/coalition-presence"})
    void headSaysWhatGetWouldAndSendsNothing(String path) {
        HttpResponse<String> get = send("GET", path);
        HttpResponse<String> head = send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"ETag", "Content-Type", "Content-Length", "Cache-Control"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @Test
    void aCompressedAnswerHasATagOfItsOwnThatIsKnownAgain() {
        HttpResponse<String> compressed = send("GET", "promises/coalition-presence", "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        String tag = compressed.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        HttpResponse<String> again =
                send("GET", "promises/coalition-presence", "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, promises/nothing, 404, ",
        "GET, promises?limit=none, 400, ",
        "GET, promises?cursor=***, 400, ",
        "GET, tracking, 401, ",
        "DELETE, promises, 405, ",
        "GET, promises, 406, image/png",
        "POST, submissions, 415, ",
        "POST, corrections, 400, "
    })
    void everyErrorIsAProblemInTheReadersLanguage(String method, String path, int status, String accept) {
        Set<String> details = new TreeSet<>();
        for (String language : new String[] {"ar", "en", "ckb"}) {
            String[] headers = {"Accept-Language", language, "Accept", accept == null ? "*/*" : accept};
            HttpResponse<String> answer = send(method, path.replace("***", "%2A%2A"), headers);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            JsonNode problem = Newsroom.json(answer.body());
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("title").asText()).isNotBlank();
            assertThat(answer.body()).doesNotContain("org.marsad", "Exception", "java.");
            details.add(problem.path("detail").asText());
        }
        assertThat(details).hasSize(3);
    }

    @Test
    void withoutALanguageAnErrorIsInArabic() {
        assertThat(send("GET", "promises/nothing").body())
                .isEqualTo(
                        send("GET", "promises/nothing", "Accept-Language", "ar").body())
                .isEqualTo(
                        send("GET", "promises/nothing", "Accept-Language", "fr").body());
    }

    private HttpResponse<String> send(String method, String path, String... headers) {
        boolean typed = Arrays.asList(headers).contains("Content-Type") || !path.equals("corrections");
        String[] all = typed ? headers : with(headers);
        return StaffClient.stranger(port).send(method, "/api/v1/" + path, "", all);
    }

    private static String[] with(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return all;
    }
}
