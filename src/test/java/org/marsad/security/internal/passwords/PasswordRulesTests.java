package org.marsad.security.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.security.PasswordRules;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

class PasswordRulesTests {

    private final PasswordRules rules = rules(new MockEnvironment()
            .withProperty("marsad.team.name.ar", "ميزان الوعود")
            .withProperty("marsad.demo.password", "marsad-demo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a long enough secret",
                "another-password",
                "vermilion gate hums twice",
                "قطار أزرق يعبر حديقة النخيل",
                "شەوێک مانگ لەسەر کانی بوو",
                "tR7#qpL0vz!m",
                "correct horse battery staple",
                "👩🏽‍🚀 rockets over 4 rivers"
            })
    void aSentenceOfOnesOwnIsTaken(String password) {
        assertThat(refusal(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "qwertyuiop12",
                "iloveyou2024",
                "123456789012",
                "١٢٣٤٥٦٧٨٩٠١٢",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "abcdefghijkl",
                "marsadmarsad",
                "Marsad-2026!",
                "مرصد مرصد 2026",
                "بغداد بغداد بغداد",
                "ياحسين ياحسين 1",
                "ضصثقفغعهخحجد1",
                "baghdad-baghdad",
                "iraqiraqiraq2003",
                "editor1editor1",
                "chiefofficechiefoffice",
                "ميزان الوعود1",
                "ＰＡＳＳＷＯＲＤ１２３４"
            })
    void whatGuessersTryFirstIsRefusedHoweverItIsWritten(String password) {
        assertThat(refusal(password).orElseThrow()).contains("first that others would try");
    }

    @Test
    void charactersAreCountedAndNotBytesNorHalvesOfThem() {
        assertThat(refusal("eleven char").orElseThrow()).contains("at least 12");
        assertThat(refusal("😀😁😂🤣😃😄").orElseThrow()).contains("at least 12");
        assertThat(refusal("xk7 ".repeat(33)).orElseThrow()).contains("at most 128");
        assertThat(refusal("قمر ونخلة وماء " + "وطريق بعيد ".repeat(8))).isEmpty();
    }

    @Test
    void aLineBreakInAPasswordIsRefused() {
        assertThat(refusal("vermilion gate\nhums twice").orElseThrow()).contains("control characters");
    }

    @Test
    void theRefusalIsSaidInTheReadersLanguage() {
        assertThat(rules.refusal("short", "chief", Locale.forLanguageTag("ar")).orElseThrow())
                .contains("كلمة المرور");
        assertThat(rules.refusal("short", "chief", Locale.forLanguageTag("ckb")).orElseThrow())
                .contains("وشەی نهێنی");
    }

    @Test
    void theDemosPasswordPassesInTheDemoAlone() {
        MockEnvironment demo = new MockEnvironment().withProperty("marsad.demo.password", "marsad-demo");
        assertThat(refusal("marsad-demo")).isPresent();
        demo.setActiveProfiles("demo");
        assertThat(rules(demo).refusal("marsad-demo", "analyst1", Locale.ENGLISH))
                .isEmpty();
        assertThat(rules(demo).refusal("password1234", "analyst1", Locale.ENGLISH))
                .isPresent();
    }

    private Optional<String> refusal(String password) {
        return rules.refusal(password, "chiefoffice", Locale.ENGLISH);
    }

    private static PasswordRules rules(MockEnvironment environment) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-security");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ListedPasswordRules(messages, environment);
    }
}
