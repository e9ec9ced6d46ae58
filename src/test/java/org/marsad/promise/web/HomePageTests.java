package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseRoom;
import org.marsad.promise.Publication;
import org.marsad.promise.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Where the promises stand, at a glance and without telling colours apart. */
@PromiseRoom
@Transactional
class HomePageTests {

    @Autowired
    MockMvc http;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "ar, حسب القطاع, عبر الزمن, من «غالباً سينجز» إلى «منجز»",
        "en, By sector, Over time, from “Mostly will be done” to “Done”",
        "ckb, بەپێی کەرت, بە درێژایی کات, لە «"
    })
    void everyLanguageHasTheSectorsTheYearsAndTheChangesInWords(
            String language, String sectors, String time, String change) throws Exception {
        assertThat(page(language)).contains(sectors, time, change).doesNotContain("??");
    }

    @Test
    void behindTheDrawingOfTheYearsStandsATableWithTheSameNumbers() throws Exception {
        assertThat(page("en").replaceAll("\\s+", " "))
                .contains("<summary>The same numbers as a table</summary>")
                .containsPattern("<th scope=\"row\">2020</th> <td class=\"number\">0</td> <td class=\"number\">1</td>"
                        + " <td class=\"number\">1</td>")
                .containsPattern("<th scope=\"row\">2021</th> <td class=\"number\">1</td> <td class=\"number\">0</td>"
                        + " <td class=\"number\">1</td>")
                .containsPattern("<th scope=\"row\">Today</th>");
    }

    @Test
    void aForecastIsHatchedAndSaidToBeNone() throws Exception {
        timeline.publish(new Publication(
                UUID.randomUUID(),
                "coalition-presence",
                new PartialDate(LocalDate.of(2026, 2, 1), DatePrecision.DAY),
                LocalizedText.of(Map.of("ar", "واقعة")),
                "MOSTLY",
                "DONE",
                "تعليل",
                LocalDate.of(2999, 1, 1),
                List.of()));
        assertThat(page("en"))
                .contains("A forecast, not an outcome:", "url(#pattern-forecast)")
                .doesNotContainPattern("class=\"fill rating-MOSTLY\"");
    }

    @Test
    void withoutAnyPromiseThePageStillStands() throws Exception {
        jdbc.sql("update promise set withdrawn_at = updated_at").update();
        assertThat(page("en"))
                .contains("0 of 0", "No promise yet in:", "No rating has changed yet.")
                .doesNotContain("Over time", "NaN");
    }

    private String page(String language) throws Exception {
        return http.perform(get("/" + language + "/"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
