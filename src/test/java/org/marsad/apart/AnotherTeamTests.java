package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.H2Database;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application as another country's group runs it: by settings and files alone. The country is made up. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tenant=src/test/resources/tenants/lumenia",
            "spring.config.additional-location=file:src/test/resources/tenants/lumenia/"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = H2Database.class)
class AnotherTeamTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private StaffClient reader;

    @BeforeEach
    void opens() {
        reader = StaffClient.stranger(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/en/promises",
                "/en/promises/north-lighthouse",
                "/en/promises/north-lighthouse/history",
                "/en/search?q=lighthouse",
                "/en/methodology",
                "/en/corrections",
                "/en/data",
                "/en/about",
                "/en/privacy",
                "/en/submit",
                "/en/track",
                "/login"
            })
    void everyPageBearsTheTeamsNameAndColoursAndNothingOfOurs(String path) {
        HttpResponse<String> page = reader.send("GET", path, "", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Lanternwatch (fiction)", "/css/team.css", "/images/logo.svg")
                .doesNotContain("Marsad", "مرصد");
    }

    @Test
    void theSiteSpeaksItsLanguagesAndNoOther() {
        assertThat(reader.get("/").headers().firstValue("Location")).contains("/en/");
        assertThat(reader.get("/ar/").body()).contains("رصد الفانوس");
        assertThat(reader.get("/ckb/").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/promises/coalition-presence").statusCode()).isEqualTo(404);
    }

    @Test
    void coloursLogoWordsTextsAndLicenceAreTheTeams() {
        assertThat(reader.get("/css/team.css").body()).contains("--brand: #5b2a86");
        HttpResponse<String> logo = reader.get("/images/logo.svg");
        assertThat(logo.body()).contains("Lanternwatch");
        assertThat(logo.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(reader.get("/en/").body()).contains("What Lumenia was promised (fiction)", "CC0 1.0");
        assertThat(reader.get("/en/about").body()).contains("This is fiction", "mailto:desk@lanternwatch.example");
        assertThat(reader.get("/en/terms").body()).contains("https://creativecommons.org/publicdomain/zero/1.0/");
        JsonNode team = Newsroom.json(reader.get("/api/v1/team").body());
        assertThat(team.path("licence").path("spdx").asText()).isEqualTo("CC0-1.0");
        assertThat(reader.get("/v3/api-docs").body()).contains("Lanternwatch (fiction)", "CC0-1.0");
    }

    @Test
    void feedsAndDataBearTheTeamsNameLicenceScaleAndLanguagesAndNothingOfOurs() {
        for (String feed :
                List.of("/en/feed.atom", "/en/promises/north-lighthouse/feed.atom", "/sectors/LIGHTHOUSES/feed.atom")) {
            assertThat(reader.get(feed).body())
                    .contains(
                            "Lanternwatch (fiction)",
                            "https://creativecommons.org/publicdomain/zero/1.0/",
                            "Something moves")
                    .doesNotContain("Marsad", "مرصد", "creativecommons.org/licenses/by");
        }
        assertThat(reader.get("/data/ratings.csv").body())
                .contains("UNSEEN", "ASLEEP")
                .doesNotContain("STALLED");
        assertThat(reader.get("/data/promises.csv").body())
                .contains("title_en", "title_ar", "north-lighthouse")
                .doesNotContain("title_ckb", "coalition-presence");
        String described = reader.get("/data/datapackage.json").body();
        assertThat(described).contains("Lanternwatch (fiction)").doesNotContainIgnoringCase("marsad");
        assertThat(Newsroom.json(described)
                        .path("licenses")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("CC0-1.0");
    }

    @Test
    void theScaleIsTheTeams() {
        JsonNode scale = Newsroom.json(reader.get("/api/v1/ratings").body());
        assertThat(scale.findValuesAsText("code")).containsExactly("UNSEEN", "MOVING", "ASLEEP", "KEPT");
        assertThat(Newsroom.json(reader.get("/api/v1/sectors").body()).findValuesAsText("code"))
                .containsExactly("LIGHTHOUSES", "BRIDGES");
    }

    @Test
    void aSubmissionChangesARatingOfThatScaleByTwoEditors() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit(new Multipart()
                .field("promise", "north-lighthouse")
                .field("statement", "Fiction: I saw the lamp burn on the north cape.")
                .field("consent", "PUBLISH"));
        String verify = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", verify, newsroom.verified("analyst1", verify, "Fiction: seen."));
        Map<String, Object> approval = new LinkedHashMap<>();
        approval.put("editorialDecision", "APPROVED");
        approval.put("entryDate", "2025-01-02");
        approval.put("entryPrecision", "DAY");
        approval.put("entryTextEn", "Fiction: the lamp burns.");
        approval.put("newRating", "KEPT");
        approval.put("justification", "Fiction: the lighthouse stands and burns.");
        newsroom.complete("editor1", newsroom.awaitTask(sent, "approveAssessment"), approval);
        newsroom.complete("editor2", newsroom.awaitTask(sent, "confirmRating"), Map.of("confirmation", "CONFIRMED"));
        newsroom.awaitStatus(sent, "PUBLISHED");
        JsonNode promise =
                Newsroom.json(reader.get("/api/v1/promises/north-lighthouse").body());
        assertThat(promise.path("rating").path("code").asText()).isEqualTo("KEPT");
        assertThat(reader.get("/en/promises/north-lighthouse").body()).contains("Kept (fiction)");
        assertThat(reader.get("/en/promises/north-lighthouse/feed.atom").body()).contains("Kept (fiction)");
        assertThat(reader.get("/en/evidence/"
                                + promise.findPath("evidence")
                                        .path(0)
                                        .path("id")
                                        .asText())
                        .body())
                .contains("Lanternwatch (fiction)")
                .doesNotContain("Marsad", "I saw the lamp burn");
    }
}
