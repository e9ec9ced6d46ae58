package org.marsad.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages anyone reads, in every language: no cookie, no script, no style of their own, and no link into nothing. */
@WholeMarsad
class ReadingPagesTests {

    private static final List<String> LANGUAGES = List.of("ar", "en", "ckb");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private static final Pattern STEP = Pattern.compile("id=\"step-([A-Za-z]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private DeployedProcess process;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/promises",
                "/promises?q=nothing-like-this&sort=TITLE",
                "/promises/coalition-presence",
                "/search",
                "/methodology",
                "/data"
            })
    void everyPageStandsInEveryLanguageAndNamesTheOthers(String path) {
        for (String language : LANGUAGES) {
            HttpResponse<String> answer = StaffClient.stranger(port).get("/" + language + path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).isPresent();
            assertThat(answer.body())
                    .contains(
                            "<html lang=\"%s\" dir=\"%s\">".formatted(language, language.equals("en") ? "ltr" : "rtl"))
                    .contains(
                            "hreflang=\"ar\"",
                            "hreflang=\"en\"",
                            "hreflang=\"ckb\"",
                            "hreflang=\"x-default\"",
                            "rel=\"canonical\"")
                    .contains("href=\"/" + (language.equals("ar") ? "ckb" : "ar") + path.replace("&", "&amp;") + "\"")
                    .doesNotContain("<style", "style=\"", "noindex", "??")
                    .doesNotContainPattern("<script(?! type=\"application/ld\\+json\">)")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/promises", "/promises/coalition-presence", "/methodology", "/data"})
    void noLinkLeadsIntoNothing(String path) {
        for (String language : LANGUAGES) {
            String page = StaffClient.stranger(port).get("/" + language + path).body();
            assertThat(new TreeSet<>(LINK.matcher(page)
                            .results()
                            .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                            .toList()))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(link -> assertThat(
                                    StaffClient.stranger(port).get(link).statusCode())
                            .as(link)
                            .isIn(200, 302));
        }
    }

    @Test
    void theStepsOfTheProcessThatRunsStandInTheOrderOfASubmissionsWay() {
        String page = StaffClient.stranger(port).get("/en/methodology").body();
        assertThat(STEP.matcher(page).results().map(step -> step.group(1)).toList())
                .startsWith("submissionReceived", "inspectEvidence", "triage", "verifyEvidence", "makePublicCopies")
                .containsSubsequence("approveAssessment", "confirmRating", "publish", "notifySubmitter", "published")
                .containsSubsequence("published", "requestInformation", "awaitAnswer")
                .containsSubsequence("published", "recordNotAccepted", "notifyNotAccepted", "notAccepted")
                .containsSubsequence("notAccepted", "appealReceived", "noteUnanswered", "remindStaff", "escalate")
                .containsSubsequence("escalate", "evidenceAdded", "inspectFurther")
                .containsSubsequence("escalate", "submissionWithdrawn", "recordWithdrawal", "withdrawn");
    }

    @Test
    void everyStepOfTheProcessIsWorded() {
        String page = StaffClient.stranger(port).get("/ar/methodology").body();
        assertThat(STEP.matcher(page).results().map(step -> step.group(1)).toList())
                .containsExactlyElementsOf(process.stepIds());
    }

    @ParameterizedTest
    @CsvSource({
        "/ar/nothing-here, 404, ar, لا توجد صفحة هنا",
        "/en/nothing-here, 404, en, There is no page here",
        "/en/promises/none, 404, en, There is no page here",
        "/ar/promises?cursor=***, 400, ar, cursor",
        "/ar/search?q=x&cursor=***, 400, ar, cursor",
        "/en/search?q=x&kind=WORD, 400, en, TIMELINE_ENTRY",
        "/en/promises?sort=backwards, 400, en, LATEST_CHANGE"
    })
    void anErrorSpeaksTheLanguageOfItsPage(String path, int status, String language, String words) {
        HttpResponse<String> answer = StaffClient.stranger(port)
                .send("GET", path, "", "Accept-Language", language.equals("ar") ? "en" : "ar");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\"", words, "noindex")
                .doesNotContain("canonical", "Exception");
    }

    @Test
    void theColoursOfTheScaleAreAStyleSheetOfTheirOwn() {
        HttpResponse<String> styles = StaffClient.stranger(port).get("/css/ratings.css");
        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(styles.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=3600");
        assertThat(styles.body()).contains(".rating-DONE { --rating: #1B6B3A; }");
    }
}
