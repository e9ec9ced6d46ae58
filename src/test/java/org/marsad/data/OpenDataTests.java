package org.marsad.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.CopiedPromise;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What journalists and programs take away over HTTP, and what search engines are told. */
@WholeMarsad
class OpenDataTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyFileOfTheDescriptionIsServedWithTheChecksumItSays() throws Exception {
        HttpResponse<String> answer = get("/data/datapackage.json");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode resources = JSON.readTree(answer.body()).path("resources");
        assertThat(resources).hasSize(10);
        for (JsonNode resource : resources) {
            byte[] bytes = StaffClient.stranger(port)
                    .download("/data/" + resource.path("path").asText());
            assertThat("sha256:"
                            + HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(resource.path("hash").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises", "timeline", "ratings", "sectors", "evidence"})
    void aTableIsServedInEachForm(String table) {
        HttpResponse<String> csv = get("/data/" + table + ".csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("marsad-" + table + ".csv");
        assertThat(csv.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(csv.headers().allValues("Set-Cookie")).isEmpty();
        byte[] plain = StaffClient.stranger(port).download("/data/" + table + ".csv");
        byte[] marked = StaffClient.stranger(port).download("/data/" + table + ".csv?bom=1");
        assertThat(Arrays.copyOf(marked, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        assertThat(Arrays.copyOfRange(marked, 3, marked.length)).isEqualTo(plain);
        assertThat(get("/data/" + table + ".jsonl").headers().firstValue("Content-Type"))
                .hasValue("application/jsonl;charset=UTF-8");
        String tag = csv.headers().firstValue("ETag").orElseThrow();
        assertThat(StaffClient.stranger(port)
                        .send("GET", "/data/" + table + ".csv", "", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(StaffClient.stranger(port)
                        .send("GET", "/data/" + table + ".csv?bom=1", "", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsPublishedIsInTheFilesAndWhatIsWithdrawnIsNot() {
        CopiedPromise.store(jdbc, "in-the-files", "STARTED", null, Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(get("/data/promises.csv").body()).contains("\r\nin-the-files,http");
        assertThat(get("/data/timeline.jsonl").body()).contains("\"promise\":\"in-the-files\"");
        jdbc.sql("update promise set withdrawn_at = ?, version = version + 1 where id = 'in-the-files'")
                .param(Timestamp.from(Instant.now()))
                .update();
        assertThat(get("/data/promises.csv").body()).doesNotContain("in-the-files");
        assertThat(get("/data/timeline.csv").body()).doesNotContain("in-the-files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/none.csv",
                "/data/promises.xml",
                "/data/..%2fmarsad.csv",
                "/data/datapackage.csv",
                "/data/snapshots/2026-13-40.zip",
                "/data/snapshots/..zip",
                "/data/snapshots/1999-01-01.zip",
                "/data/snapshots/1999-01-01.zip.sha256",
                "/sitemap/promises-0.xml",
                "/sitemap/promises-2.xml",
                "/sitemap/promises-x.xml"
            })
    void nothingElseIsServed(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void anotherSitesScriptMayAskWhetherItHasTheNewest() {
        HttpResponse<String> asked = StaffClient.stranger(port)
                .send(
                        "OPTIONS",
                        "/data/promises.csv",
                        "",
                        "Origin",
                        "https://news.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "If-None-Match");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).hasValue("*");
    }

    @Test
    void thePageAboutThemStandsInEveryLanguageWithEachColumn() {
        for (String language : List.of("ar", "en", "ckb")) {
            HttpResponse<String> page = get("/" + language + "/data");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("href=\"/data/promises.csv\"", "href=\"/data/promises.csv?bom=1\"", "justification_ckb")
                    .contains(
                            "/data/datapackage.json",
                            "licenses/by/4.0",
                            "/" + language + "/sectors/EDUCATION/feed.atom")
                    .doesNotContain("??", "{0}", "<script");
            assertThat(get("/" + language + "/").body()).contains("href=\"/" + language + "/data\"");
        }
        assertThat(get("/data").statusCode()).isEqualTo(302);
        assertThat(get("/data/snapshots.json").body()).startsWith("[");
    }

    @Test
    void everyPromiseIsInTheSitemapInEveryLanguage() throws Exception {
        NodeList parts = sitemap("/sitemap.xml").getElementsByTagName("loc");
        assertThat(parts.getLength()).isEqualTo(2);
        assertThat(sitemap(URI.create(parts.item(0).getTextContent()).getPath())
                        .getElementsByTagName("loc")
                        .getLength())
                .isEqualTo(18);
        String promises =
                get(URI.create(parts.item(1).getTextContent()).getPath()).body();
        for (String language : List.of("ar", "en", "ckb")) {
            assertThat(promises)
                    .containsPattern(
                            "<loc>http[^<]*/" + language + "/promises/" + Newsroom.PROMISE + "</loc><lastmod>20")
                    .containsPattern("hreflang=\"" + language + "\" href=\"http[^\"]*/" + language + "/promises/"
                            + Newsroom.PROMISE + "\"");
        }
        assertThat(promises).contains("hreflang=\"x-default\"");
    }

    @Test
    void robotsAreToldWhatIsNoneOfTheirs() {
        assertThat(get("/robots.txt").body())
                .contains("User-agent: *", "Disallow: /staff", "Disallow: /*/track")
                .containsPattern("Sitemap: http.*/sitemap.xml");
    }

    private HttpResponse<String> get(String path) {
        return StaffClient.stranger(port).get(path);
    }

    private Document sitemap(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
    }
}
