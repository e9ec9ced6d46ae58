package org.marsad.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A refusal is read in the language of the page it appears on. */
class StaffLanguageTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "ckb, en, ckb",
        "en, ar, en",
        "ar, 'ckb,en;q=0.5', ar",
        ", ckb, ckb",
        ", 'de,en;q=0.5', en",
        ", de, ar",
        ", , ar",
        "xx, en, en",
        "'<script>', en, en",
        "'<script>', ';;;', ar"
    })
    void whatWasChosenGoesBeforeWhatTheBrowserAsksFor(String cookie, String header, String language) {
        if (cookie != null) {
            request.setCookies(new Cookie("marsad-staff-language", cookie));
        }
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(StaffLanguage.ofRequest().getLanguage()).isEqualTo(language);
    }

    @Test
    void outsideOfARequestItIsArabic() {
        assertThat(StaffLanguage.ofRequest().getLanguage()).isEqualTo("ar");
    }
}
