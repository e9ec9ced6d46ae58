package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.search.Shelf.arabic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.PromiseRoom;
import org.marsad.promise.internal.search.Shelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** The page on which readers search. */
@PromiseRoom
@ExtendWith(OutputCaptureExtension.class)
class SearchPagesTests {

    private static final Pattern FOUND = Pattern.compile("<h2><a href=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    MockMvc http;

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
    void eachResultSaysWhatItIsAndLeadsToIt() throws Exception {
        shelf.put("giraffe", arabic("وعد الزرافات"), arabic("النص"));
        UUID entry = shelf.entry("giraffe", arabic("وصلت <b>الزرافة</b>. ثم نامت."));
        UUID item = shelf.evidence("giraffe", entry, "ab".repeat(32), "وجوه أطفال");
        String page = page("/ar/search?q=زرافة");
        assertThat(found(page))
                .containsExactlyInAnyOrder(
                        "/ar/promises/giraffe", "/ar/promises/giraffe#entry-" + entry, "/ar/evidence/" + item);
        assertThat(page)
                .contains("3 نتائج", "وعد <mark>الزرافات</mark>", "&lt;b&gt;<mark>الزرافة</mark>&lt;/b&gt;")
                .contains(">محطة من مسار وعد<", ">دليل منشور<", "value=\"زرافة\"")
                .contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(found(page("/ar/search?q=زرافة&kind=EVIDENCE"))).containsExactly("/ar/evidence/" + item);
    }

    @Test
    void whatWasWithdrawnIsNotFound() throws Exception {
        shelf.put("giraffe", arabic("وعد الزرافات"), arabic("النص"));
        UUID entry = shelf.entry("giraffe", arabic("نامت الزرافة"));
        shelf.withdrawEntry("giraffe", entry, arabic("خطأ"));
        assertThat(found(page("/ar/search?q=زرافة"))).containsExactly("/ar/promises/giraffe");
        shelf.withdraw("giraffe");
        assertThat(page("/ar/search?q=زرافة")).contains("لا نتائج", "جرّب كلمات أقل");
    }

    @Test
    void pagesLeadThroughEveryResultOnce() throws Exception {
        shelf.put("giraffe", arabic("وعد"), arabic("النص"));
        for (int i = 0; i < 45; i++) {
            shelf.entry("giraffe", arabic("زرافة & فيل " + i));
        }
        List<String> seen = new ArrayList<>();
        String address = "/en/search?q=زرافة %26 فيل&kind=TIMELINE_ENTRY";
        while (address != null) {
            String page = page(address);
            seen.addAll(found(page));
            Matcher next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void anEmptySearchIsAPageWithItsBoxAndNothingElse() throws Exception {
        for (String address : List.of("/en/search", "/en/search?q=", "/en/search?q=%20%00")) {
            assertThat(page(address))
                    .contains("<label for=\"q\">Search promises", "Browse all promises")
                    .doesNotContain("results", "noindex");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "*:*", "title_ar:[* TO *]", "\"", "<script>alert(1)</script>", "ـًـ", "a\u0000b", "😀"})
    void whateverIsTypedIsASearch(String typed) throws Exception {
        String page = http.perform(get("/en/search").param("q", typed))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("<h1>Search</h1>").doesNotContain("<script>alert");
        http.perform(get("/en/promises").param("q", typed)).andExpect(status().isOk());
    }

    @Test
    void withoutALanguageItLeadsToTheReadersOwn() throws Exception {
        http.perform(get("/search").param("q", "x").header("Accept-Language", "ckb"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aLongSearchIsCutAndSaysSo() throws Exception {
        String page = http.perform(get("/en/search").param("q", "coalition ".repeat(1000)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        http.perform(get("/en/promises").param("q", "coalition ".repeat(1000))).andExpect(status().isOk());
        assertThat(page).contains("its first 200 characters only", "/en/promises/coalition-presence");
    }

    @Test
    void whatReadersLookForIsInNoLog(CapturedOutput log) throws Exception {
        page("/ar/search?q=hippopotamus");
        page("/ar/promises?q=hippopotamus");
        assertThat(log.getAll()).doesNotContain("hippopotamus");
    }

    @Test
    void everyPageHasABoxAndNoneHasTwo() throws Exception {
        for (String address : List.of("/ar/", "/ar/promises/coalition-presence", "/ar/methodology", "/ar/search")) {
            assertThat(page(address).split("action=\"/ar/search\"", -1))
                    .as(address)
                    .hasSize(2);
        }
    }

    private String page(String address) throws Exception {
        return http.perform(get(URI.create(address.replace(" ", "%20"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> found(String page) {
        return FOUND.matcher(page)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }
}
