package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.PromiseRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The public API of promises, field by field as the HTTP contract has it. */
@PromiseRoom
@Transactional
class PromiseApiTests {

    private static final String PROMISE = "/api/v1/promises/coalition-presence";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theScaleComesInItsOrderWithNamesRulesAndFlags() throws Exception {
        http.perform(get("/api/v1/ratings"))
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$[*].code",
                        contains(
                                "NOT_RATED",
                                "NOT_STARTED",
                                "STARTED",
                                "HALF_DONE",
                                "MOSTLY",
                                "DONE",
                                "STALLED",
                                "BROKEN",
                                "UNRATABLE")))
                .andExpect(jsonPath("$[5].ar").value("منجز"))
                .andExpect(jsonPath("$[5].en").value("Done"))
                .andExpect(jsonPath("$[5].two_editors").value(true))
                .andExpect(jsonPath("$[4].forecast").value(true))
                .andExpect(jsonPath("$[4].rule.ar").isNotEmpty())
                .andExpect(jsonPath("$[4].colour").value(matchesPattern("#[0-9A-F]{6}")));
    }

    @Test
    void theSectorsComeInTheirOrder() throws Exception {
        http.perform(get("/api/v1/sectors"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("GOVERNMENT_PRIORITIES"))
                .andExpect(jsonPath("$[0].ar").value("أولويات الحكومة"))
                .andExpect(jsonPath("$[0].en").value("Government priorities"));
    }

    @Test
    void aListSaysOfEachPromiseWhatTheContractNames() throws Exception {
        String body = http.perform(get("/api/v1/promises"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.next").value(nullValue()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        JsonNode item = new ObjectMapper().readTree(body).get("items").get(0);
        assertThat(names(item))
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "translated",
                        "sector",
                        "maker",
                        "rating",
                        "schedule",
                        "evidence_strength",
                        "updated_at",
                        "url");
        assertThat(item.get("rating").toString())
                .isEqualTo("{\"code\":\"DONE\",\"ar\":\"منجز\",\"ckb\":\"جێبەجێ کراوە\",\"en\":\"Done\"}");
        assertThat(item.get("maker").get("ar").asText()).isEqualTo("حكومة السيد مصطفى الكاظمي");
        assertThat(item.get("schedule").get("code").asText()).isEqualTo("NO_DEADLINE");
        assertThat(item.get("evidence_strength").isNull()).isTrue();
        assertThat(item.get("translated").toString()).isEqualTo("[\"ckb\",\"en\"]");
        assertThat(item.get("updated_at").asText()).endsWith("Z");
        assertThat(item.get("url").asText()).isEqualTo("https://marsad.example/promises/coalition-presence");
    }

    @Test
    void aPromiseHasItsTimelineOldestFirstAndOnOneDayTheEventBeforeTheRatingChange() throws Exception {
        http.perform(get(PROMISE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.timeline", hasSize(14)))
                .andExpect(jsonPath("$.timeline[0].kind").value("EVENT"))
                .andExpect(jsonPath("$.timeline[0].rating").value(nullValue()))
                .andExpect(jsonPath("$.timeline[0].evidence", hasSize(0)))
                .andExpect(jsonPath("$.timeline[1].date").value("2020-05-09"))
                .andExpect(jsonPath("$.timeline[1].kind").value("RATING_CHANGE"))
                .andExpect(jsonPath("$.timeline[1].rating.from.code").value("NOT_RATED"))
                .andExpect(jsonPath("$.timeline[1].rating.to.ar").value("بدأ التنفيذ"))
                .andExpect(jsonPath("$.timeline[6].date").value("2020-09-01"))
                .andExpect(jsonPath("$.timeline[6].precision").value("MONTH"))
                .andExpect(jsonPath("$.timeline[6].note").value(nullValue()))
                .andExpect(jsonPath("$.timeline[13].published_at").value(endsWith("Z")))
                .andExpect(jsonPath("$.timeline[13].sources[0].translated", hasItem("en")))
                .andExpect(jsonPath("$.timeline[13].sources[0].url")
                        .value("https://marsad.example/sources/coalition-presence.ar.txt"))
                .andExpect(jsonPath("$.text.ar").value(containsString("حماية سيادة العراق")))
                .andExpect(jsonPath("$.justification.ar").value(containsString("نجحت الحكومة")))
                .andExpect(jsonPath("$.translated", hasItem("en")));
    }

    @Test
    void anUnknownPromiseIsNotFoundWhateverItsIdLooksLike() throws Exception {
        for (String id : List.of("no-such-promise", "وعد", "a\u0000b", "a'--", "x".repeat(5000))) {
            http.perform(get("/api/v1/promises/{id}", id)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aWithdrawnPromiseLeavesATombstoneAndNoTraceInLists() throws Exception {
        jdbc.sql("update promise set withdrawn_at = ?")
                .param(Timestamp.from(Instant.parse("2026-02-03T04:05:06Z")))
                .update();
        http.perform(get(PROMISE))
                .andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.withdrawn_at").value("2026-02-03T04:05:06Z"));
        http.perform(get("/api/v1/promises")).andExpect(jsonPath("$.total").value(0));
    }

    @ParameterizedTest
    @CsvSource({
        "sector, GOVERNMENT_PRIORITIES, 1",
        "sector, HEALTH, 0",
        "rating, DONE, 1",
        "rating, BROKEN, 0",
        "maker, KADHIMI_GOVERNMENT, 1",
        "maker, NOBODY, 0",
        "updated_since, 2020-01-01T00:00:00Z, 1",
        "updated_since, 2999-01-01T00:00:00Z, 0",
        "q, التحالف, 1",
        "q, COALITION, 1",
        "q, أمن العراق, 1",
        "q, امــن العِراق, 1",
        "q, رؤيه وطنيه, 1",
        "q, الصحة, 0",
        "q, 100%, 0",
        "q, _, 0",
        "q, ''' OR 1=1 --', 0"
    })
    void aListIsNarrowedByWhatIsAskedFor(String parameter, String value, int found) throws Exception {
        http.perform(get("/api/v1/promises").param(parameter, value))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(found)))
                .andExpect(jsonPath("$.total").value(found));
    }

    @Test
    void emptyParametersCountAsNotGiven() throws Exception {
        http.perform(get("/api/v1/promises?sector=&rating=&maker=&q=&updated_since=&cursor=&limit="))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, -1",
        "limit, ten",
        "limit, 99999999999",
        "cursor, ***",
        "cursor, 2YjYudiv",
        "updated_since, yesterday",
        "updated_since, +999999999-12-31T23:59:59Z",
        "updated_since, 2020-13-01T00:00:00Z"
    })
    void aParameterThatCannotBeUnderstoodIsNamed(String parameter, String value) throws Exception {
        http.perform(get("/api/v1/promises").param(parameter, value).header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(parameter))
                .andExpect(jsonPath("$.errors[0].code").value("INVALID"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(parameter)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "sector", "rating", "maker"})
    void aTextThatNoDatabaseWouldTakeIsRefusedAndNotSearchedFor(String parameter) throws Exception {
        for (String value : List.of("a\u0000b", "a ".repeat(4000))) {
            http.perform(get("/api/v1/promises").param(parameter, value).header("Accept-Language", "ar"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value(parameter))
                    .andExpect(jsonPath("$.errors[0].message").value(containsString("مئتي حرف")));
        }
    }

    @Test
    void cursorsLeadThroughEveryPromiseExactlyOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            copyOfTheSeed("copy-" + i);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            String body = http.perform(
                            get("/api/v1/promises").param("limit", "3").param("cursor", cursor))
                    .andExpect(jsonPath("$.total").value(7))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            JsonNode page = new ObjectMapper().readTree(body);
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = page.get("next").asText("");
        } while (!cursor.isEmpty() && !"null".equals(cursor));
        assertThat(seen)
                .containsExactly("coalition-presence", "copy-0", "copy-1", "copy-2", "copy-3", "copy-4", "copy-5");
    }

    private void copyOfTheSeed(String id) {
        jdbc.sql("""
                insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at, version)
                select ?, title, sector, maker, maker_name, text, rating, schedule, updated_at, version
                from promise where id = 'coalition-presence'
                """).param(id).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ratings",
                "/api/v1/sectors",
                "/api/v1/promises",
                PROMISE,
                "/sources/coalition-presence.ar.txt"
            })
    void whoHasTheAnswerAlreadyIsToldSo(String path) throws Exception {
        String tag = http.perform(get(path)).andReturn().getResponse().getHeader("ETag");
        assertThat(tag).isNotNull();
        http.perform(get(path).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        http.perform(get(path).header("If-None-Match", "\"other\"")).andExpect(status().isOk());
    }

    @Test
    void anotherSitesScriptMayReadThePublicData() throws Exception {
        for (String path : List.of("/api/v1/ratings", "/api/v1/sectors", "/api/v1/promises", PROMISE)) {
            http.perform(get(path).header("Origin", "https://news.example"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                    .andExpect(header().doesNotExist("Access-Control-Allow-Credentials"));
        }
        http.perform(options(PROMISE)
                        .header("Origin", "https://news.example")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    }

    @Test
    void theArchivedSourceIsServedByteForByteAsPlainText() throws Exception {
        http.perform(get("/sources/coalition-presence.ar.txt"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(Files.readAllBytes(Path.of("seeds/sources/coalition-presence.ar.txt"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sources/none.txt", "/sources/..", "/sources/.hidden", "/sources/ratings.yaml"})
    void nothingElseIsServedAsASource(String path) throws Exception {
        http.perform(get(path)).andExpect(status().isNotFound());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
