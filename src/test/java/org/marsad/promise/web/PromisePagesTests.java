package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseRoom;
import org.marsad.promise.Publication;
import org.marsad.promise.PublishedEvidence;
import org.marsad.promise.Timeline;
import org.marsad.promise.internal.search.Shelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What readers see of the promises. */
@PromiseRoom
@Transactional
class PromisePagesTests {

    private static final String PROMISE = "/promises/coalition-presence";
    private static final String COMMITMENT = "ab".repeat(32);
    private static final Pattern LISTED = Pattern.compile("<h2><a href=\"/[a-z]{2}/promises/([a-z0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("<li id=\"entry-[0-9a-f-]{36}\"");

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Timeline timeline;

    private Shelf shelf;

    @Autowired
    void shelf(JdbcClient jdbc, PlatformTransactionManager transactions) {
        shelf = new Shelf(jdbc, transactions);
    }

    @AfterEach
    void clear() {
        shelf.clear();
    }

    @Test
    void aPromisePageHasWhatTheDocumentHas() throws Exception {
        assertThat(page("/ar" + PROMISE))
                .contains(
                        "مستقبل تواجد قوات التحالف الدولي",
                        "rating-DONE",
                        "أولويات الحكومة",
                        "حكومة السيد مصطفى الكاظمي")
                .contains("بلا موعد محدد", "لم تُقيَّم", "حماية سيادة العراق", "نجحت الحكومة بعقد")
                .contains(
                        "href=\"/ar/submit?promise=coalition-presence\"", "href=\"/sources/coalition-presence.ar.txt\"")
                .contains("السنة غير مذكورة في النص");
    }

    @Test
    void theTimelineIsOldestFirstAndEveryEntryCanBeLinkedTo() throws Exception {
        String page = page("/ar" + PROMISE);
        assertThat(ENTRY.matcher(page).results()).hasSize(14);
        assertThat(List.of(
                        page.indexOf("datetime=\"2020-05-09\">9 أيار 2020"),
                        page.indexOf("datetime=\"2020-09\">أيلول 2020"),
                        page.indexOf("datetime=\"2021-12-29\">29 كانون الأول 2021")))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void aTranslationIsMarkedAndTheOriginalIsNot() throws Exception {
        assertThat(page("/en" + PROMISE)).contains("<small class=\"tag\">translation</small>", "12 June 2020");
        assertThat(page("/ar" + PROMISE)).doesNotContain("<small class=\"tag\">");
    }

    @Test
    void aTextThatExistsInOneLanguageOnlyIsShownInItAndSaysSo() throws Exception {
        publish(null, null);
        assertThat(page("/en" + PROMISE))
                .contains("<span lang=\"ar\" dir=\"rtl\">افتُتح المقر</span>", "in Arabic</small>");
        for (String path : List.of(PROMISE, PROMISE + "/history")) {
            assertThat(page("/ckb" + path))
                    .contains("<span lang=\"ar\" dir=\"rtl\">افتُتح المقر</span>", "بە عەرەبی</small>");
        }
        assertThat(page("/ar" + PROMISE)).contains("<span>افتُتح المقر</span>").doesNotContain("بالعربية</small>");
    }

    @Test
    void evidenceIsNamedByItsPublicIdAndCommitment() throws Exception {
        UUID evidence = publish(null, null);
        assertThat(page("/ar" + PROMISE))
                .contains("id=\"evidence-" + evidence + "\"", COMMITMENT, "image/jpeg", "/ar/methodology#commitment");
    }

    @Test
    void aForecastSaysThatItIsOneAndWhenItIsReviewed() throws Exception {
        publish("MOSTLY", LocalDate.of(2027, 3, 1));
        assertThat(page("/ar" + PROMISE))
                .contains("rating-MOSTLY forecast", "هذا التقييم توقُّع لا نتيجة", "1 آذار 2027");
        assertThat(page("/ar/")).contains("rating-MOSTLY forecast", "1 من 1");
    }

    @Test
    void aParagraphThatAnApprovalAddedHasItsDate() throws Exception {
        publish("HALF_DONE", null);
        assertThat(page("/ar" + PROMISE))
                .containsPattern("<time class=\"dated\" datetime=\"[0-9-]{10}\">[^<]+</time> *<span>لأن المقر");
    }

    @Test
    void aWithdrawnPromiseLeavesATombstone() throws Exception {
        jdbc.sql("update promise set withdrawn_at = ?")
                .param(Timestamp.from(Instant.parse("2026-02-03T04:05:06Z")))
                .update();
        String tombstone = http.perform(get("/ar" + PROMISE))
                .andExpect(status().isGone())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(tombstone)
                .contains("سُحب هذا الوعد", "3 شباط 2026", "noindex")
                .doesNotContain("التحالف");
        assertThat(page("/ar/promises")).contains("لا يوجد وعد يطابق", "لا وعد مطابق من 0");
    }

    @ParameterizedTest
    @CsvSource({
        "sector, GOVERNMENT_PRIORITIES, 1",
        "sector, HEALTH, 0",
        "rating, DONE, 1",
        "rating, BROKEN, 0",
        "maker, KADHIMI_GOVERNMENT, 1",
        "maker, NOBODY, 0",
        "q, رؤيه وطنيه, 1",
        "q, '<b>\"', 0"
    })
    void theListIsNarrowedByWhatIsAskedFor(String parameter, String value, int found) throws Exception {
        String page = http.perform(get("/ar/promises").param(parameter, value))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(listed(page)).hasSize(found);
        assertThat(page)
                .contains(found == 1 ? "وعد واحد مطابق من 1" : "لا وعد مطابق من 1")
                .doesNotContain("<b>");
        assertThat(page.contains("لا يوجد وعد يطابق")).isEqualTo(found == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, TITLE, 'promise-24 promise-23 promise-22'",
        "en, TITLE, 'coalition-presence promise-00 promise-01'",
        "ar, LATEST_CHANGE, 'promise-24 promise-23 promise-22'"
    })
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void pagesLeadThroughEveryPromiseExactlyOnceInTheOrderAskedFor(String language, String order, String first)
            throws Exception {
        for (int i = 0; i < 25; i++) {
            another(i);
        }
        List<String> seen = new ArrayList<>();
        String address = "/" + language + "/promises?sort=" + order;
        while (address != null) {
            String page = page(address);
            seen.addAll(listed(page));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(26).doesNotHaveDuplicates().startsWith(first.split(" "));
    }

    /** Arabic titles run against the numbers, English ones and the times with them. */
    private void another(int number) {
        shelf.put(
                "promise-%02d".formatted(number),
                LocalizedText.of(Map.of("ar", "أأ %02d".formatted(99 - number), "en", "Zeal %02d".formatted(number))),
                Instant.parse("2999-01-01T00:00:00Z").plusSeconds(number));
    }

    private UUID publish(@Nullable String rating, @Nullable LocalDate review) {
        UUID evidence = UUID.randomUUID();
        timeline.publish(new Publication(
                UUID.randomUUID(),
                "coalition-presence",
                new PartialDate(LocalDate.of(2026, 2, 1), DatePrecision.MONTH),
                LocalizedText.of(Map.of("ar", "افتُتح المقر")),
                rating,
                "DONE",
                rating == null ? null : "لأن المقر افتُتح",
                review,
                List.of(new PublishedEvidence(evidence, "FILE", "image/jpeg", COMMITMENT))));
        return evidence;
    }

    private String page(String address) throws Exception {
        return http.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> listed(String page) {
        return LISTED.matcher(page)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
