package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long what is public may be kept, and how it is asked for again; over the line, as caches see it. */
@WholeMarsad
class FreshnessTests {

    private static final Pattern STYLE = Pattern.compile("href=\"(/css/marsad-[0-9a-f]{32}\\.css)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ar/",
                "/ckb/promises/coalition-presence",
                "/api/v1/promises",
                "/feed.atom",
                "/corrections.atom",
                "/data/datapackage.json",
                "/data/promises.csv",
                "/css/ratings.css",
                "/css/team.css",
                "/images/logo.svg"
            })
    void whatIsPublicSaysOnceHowLongItMayBeKeptAndIsKnownAgain(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aStyleNamedByItsContentIsKeptForAYearAndByAnyOtherNameForNoTime() {
        Matcher named = STYLE.matcher(get("/ar/").body());
        assertThat(named.find()).isTrue();
        assertThat(get(named.group(1)).headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
        assertThat(get("/css/marsad.css").headers().allValues("Cache-Control")).containsExactly("no-cache");
        HttpResponse<String> invented = get("/css/marsad-" + "0".repeat(32) + ".css");
        assertThat(invented.statusCode()).isEqualTo(404);
        assertThat(invented.headers().allValues("Cache-Control"))
                .allSatisfy(control -> assertThat(control).doesNotContain("max-age=31536000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ar/track", "/ar/submit", "/api/v1/tracking", "/login"})
    void whatIsSomebodysOwnIsKeptNowhere(String path) {
        assertThat(get(path).headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void onlyWhatAnybodyMayReadIsCompressed() {
        assertThat(encoding("/ar/promises/coalition-presence")).isEqualTo("gzip");
        assertThat(encoding("/login")).isEmpty();
        assertThat(encoding("/api/v1/tracking")).isEmpty();
    }

    private String encoding(String path) {
        return get(path, "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding")
                .orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) {
        return StaffClient.stranger(port).send("GET", path, "", headers);
    }
}
