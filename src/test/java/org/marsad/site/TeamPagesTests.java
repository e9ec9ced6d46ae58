package org.marsad.site;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.promise.PromiseRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who runs the site, in every language and for programs. */
@PromiseRoom
class TeamPagesTests {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"ar,مرصد", "en,Marsad", "ckb,مەرسەد"})
    void eachPageSaysWhoAndUnderWhatTerms(String language, String name) throws Exception {
        for (String page : new String[] {"about", "privacy", "terms"}) {
            mvc.perform(get("/" + language + "/" + page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("· " + name + "</title>")))
                    .andExpect(content().string(containsString("href=\"/" + language + "/privacy\"")))
                    .andExpect(content().string(containsString("rel=\"license\"")));
        }
    }

    @Test
    void withoutALanguageTheBrowsersIsTaken() throws Exception {
        mvc.perform(get("/privacy").header("Accept-Language", "en")).andExpect(redirectedUrl("/en/privacy"));
    }

    @Test
    void theLogoIsAPictureAndNothingElse() throws Exception {
        mvc.perform(get("/images/logo.svg"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/svg+xml"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void programsLearnTheLicence() throws Exception {
        mvc.perform(get("/api/v1/team"))
                .andExpect(jsonPath("$.name.ar").value("مرصد"))
                .andExpect(jsonPath("$.languages[0]").value("ar"))
                .andExpect(jsonPath("$.licence.spdx").value("CC-BY-4.0"));
    }
}
