package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseRoom;
import org.marsad.promise.internal.TextColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What a promise's page gives to those who share it, cite it or read it by program. */
@PromiseRoom
@Transactional
class PromiseSharingTests {

    private static final String PROMISE = "/promises/coalition-presence";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final Pattern IMAGE = Pattern.compile("<meta property=\"og:image\" content=\"([^\"]+)\">");

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "ckb"})
    void aReviewHasWhatSchemaOrgAsksFor(String language) throws Exception {
        JsonNode review = review(language);
        assertThat(review.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
        assertThat(review.path("url").asText()).isEqualTo("https://marsad.example/" + language + PROMISE);
        assertThat(review.path("datePublished").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(review.path("claimReviewed").asText()).isNotBlank();
        assertThat(review.path("author").path("@type").asText()).isEqualTo("Organization");
        assertThat(review.path("author").path("name").asText()).isNotBlank();
        assertThat(review.path("itemReviewed").path("@type").asText()).isEqualTo("Claim");
        assertThat(review.path("itemReviewed").path("author").path("name").asText())
                .isNotBlank();
        JsonNode rating = review.path("reviewRating");
        assertThat(List.of(
                        rating.path("worstRating").asInt(),
                        rating.path("ratingValue").asInt()))
                .containsExactly(1, 5);
        assertThat(rating.path("bestRating").asInt()).isEqualTo(5);
        assertThat(rating.path("alternateName").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOSTLY", "UNRATABLE"})
    void whatIsNoOutcomeHasWordsAndNoNumber(String rating) throws Exception {
        rate(rating);
        JsonNode given = review("en").path("reviewRating");
        assertThat(given.has("ratingValue") || given.has("bestRating") || given.has("worstRating"))
                .isFalse();
        assertThat(given.path("alternateName").asText()).isNotBlank();
        assertThat(given.path("alternateName").asText().contains("forecast")).isEqualTo(rating.equals("MOSTLY"));
    }

    @Test
    void whatNobodyHasRatedIsNoReview() throws Exception {
        rate("NOT_RATED");
        assertThat(page("en")).doesNotContain("<script", "ClaimReview");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "\"}],\"@type\":\"Thing\"",
                "a\u2028b\u2029c & d",
                "' onload='x",
                "]]>"
            })
    void noTextLeavesTheData(String hostile) throws Exception {
        LocalizedText text = new LocalizedText(Map.of("ar", hostile, "en", hostile), Set.of());
        jdbc.sql("update promise set title = ?, text = ?, maker_name = ?")
                .params(TextColumn.write(text), TextColumn.write(text), TextColumn.write(text))
                .update();
        String page = page("en");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page).doesNotContain("<!--<script>");
        JsonNode review = review("en");
        assertThat(review.path("claimReviewed").asText()).isEqualTo(hostile);
        assertThat(review.path("itemReviewed").path("author").path("name").asText())
                .isEqualTo(hostile);
        assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
    }

    @Test
    void everyPageSaysWhatItIsToThoseWhoShareIt() throws Exception {
        assertThat(page("en"))
                .contains(
                        "<meta property=\"og:url\" content=\"https://marsad.example/en" + PROMISE + "\">",
                        "<meta property=\"og:title\" content=\"The future presence",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">")
                .contains("<meta name=\"description\" content=\"Rating: Done. Promised by ");
        assertThat(body("/en/")).contains("og:title", "content=\"summary\"").doesNotContain("og:image");
    }

    @Test
    void aCitationNamesTitleSiteRatingDayAndAddress() throws Exception {
        assertThat(page("en"))
                .containsPattern(
                        "“The future presence of the international coalition forces”\\. Marsad\\. Rating: Done, "
                                + "as of \\d+ [A-Z][a-z]+ \\d{4}\\. https://marsad\\.example/en/promises/coalition-presence \\(read on: ____\\)");
    }

    @Test
    void onPaperLinksHaveTheirWholeAddress() throws Exception {
        assertThat(page("ar"))
                .contains("data-url=\"https://marsad.example/sources/coalition-presence.ar.txt\"")
                .containsPattern("data-url=\"https://marsad.example/ar" + PROMISE + "#entry-[0-9a-f-]{36}\"");
    }

    @Test
    void theCardIsAPictureOfTheRightSizeAndSpeaksThePagesLanguage() throws Exception {
        byte[] arabic = card("ar").getContentAsByteArray();
        assertThat(arabic).isNotEqualTo(card("en").getContentAsByteArray());
        assertThat(arabic).isNotEqualTo(card("ckb").getContentAsByteArray());
        assertThat(arabic).isEqualTo(card("ar").getContentAsByteArray());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(arabic));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 630);
        assertThat(arabic.length).isBetween(5_000, 200_000);
    }

    @Test
    void aCardThatHasNotChangedIsNotSentAgain() throws Exception {
        String version = String.valueOf(card("ar").getHeader(HttpHeaders.ETAG));
        http.perform(get("/ar" + PROMISE + "/card.png").header(HttpHeaders.IF_NONE_MATCH, version))
                .andExpect(status().isNotModified());
        rate("MOSTLY");
        http.perform(get("/ar" + PROMISE + "/card.png").header(HttpHeaders.IF_NONE_MATCH, version))
                .andExpect(status().isOk());
    }

    @Test
    void theAddressOfTheCardChangesWithTheRating() throws Exception {
        String before = image("ar");
        assertThat(before).startsWith("https://marsad.example/ar" + PROMISE + "/card.png?v=");
        rate("STALLED");
        assertThat(image("ar")).isNotEqualTo(before);
    }

    @Test
    void noTextIsTooLongOrTooStrangeForACard() throws Exception {
        for (String title :
                List.of("\u202Eabc\u0007", "🙂 漢字 ".repeat(400), "م".repeat(3000), "وعد ".repeat(900), " ")) {
            jdbc.sql("update promise set title = ?")
                    .param(TextColumn.write(LocalizedText.of(Map.of("ar", title))))
                    .update();
            assertThat(card("ar").getContentAsByteArray()).isNotEmpty();
        }
    }

    @Test
    void thereIsNoCardOfWhatIsNotThere() throws Exception {
        http.perform(get("/ar/promises/none/card.png")).andExpect(status().isNotFound());
        jdbc.sql("update promise set withdrawn_at = updated_at").update();
        http.perform(get("/ar" + PROMISE + "/card.png")).andExpect(status().isGone());
    }

    @Test
    void whatTheListIsNarrowedToCanBeTakenAwayOneByOne() throws Exception {
        String list = body("/en/promises?rating=BROKEN&sector=HEALTH&q=water");
        assertThat(list)
                .contains("href=\"/en/promises?sector=HEALTH&amp;q=water&amp;sort=LATEST_CHANGE\"")
                .contains("href=\"/en/promises?rating=BROKEN&amp;q=water&amp;sort=LATEST_CHANGE\"")
                .contains("href=\"/en/promises?sector=HEALTH&amp;rating=BROKEN&amp;sort=LATEST_CHANGE\"")
                .contains("Show all promises");
    }

    private void rate(String rating) {
        jdbc.sql("update promise set rating = ?").param(rating).update();
    }

    private JsonNode review(String language) throws Exception {
        Matcher data = DATA.matcher(page(language));
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private String image(String language) throws Exception {
        Matcher image = IMAGE.matcher(page(language));
        assertThat(image.find()).isTrue();
        return image.group(1);
    }

    private MockHttpServletResponse card(String language) throws Exception {
        MockHttpServletResponse answer = http.perform(get("/" + language + PROMISE + "/card.png"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo("image/png");
        return answer;
    }

    private String page(String language) throws Exception {
        return body("/" + language + PROMISE);
    }

    private String body(String address) throws Exception {
        return http.perform(get(java.net.URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
