package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences with numbers, as each language says them. */
class IcuMessageSourceTests {

    private final IcuMessageSource messages = new IcuMessageSource("icu-message-source");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ar  | 0     | لا ملف
                    ar  | 1     | ملف واحد
                    ar  | 2     | ملفان
                    ar  | 3     | 3 ملفات
                    ar  | 10    | 10 ملفات
                    ar  | 11    | 11 ملفاً
                    ar  | 99    | 99 ملفاً
                    ar  | 100   | 100 ملف
                    ar  | 103   | 103 ملفات
                    ar  | 20000 | 20,000 ملف
                    en  | 0     | 0 files
                    en  | 1     | 1 file
                    en  | 20000 | 20,000 files
                    ckb | 1     | 1 فایل
                    ckb | 20000 | 20,000 فایلی جیاواز
                    """)
    void aSentenceHasTheFormThatItsNumberNeeds(String language, int number, String said) {
        assertThat(say("files", language, number)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"ar", "en", "ckb"})
    void aNumberHasDigitsFromZeroToNineAndATextStaysAsItIs(String language) {
        assertThat(say("plain", language, 1234567, "٣ 1.5")).isEqualTo("1,234,567 ٣ 1.5");
    }

    @ParameterizedTest
    @CsvSource({"ar,11 ملفاً", "en,11 files"})
    void aNumberKeptAsTextCountsAsTheNumber(String language, String said) {
        assertThat(say("files", language, "11")).isEqualTo(said);
    }

    @Test
    void whatAValueSaysIsNeverReadAsAFormat() {
        assertThat(say("plain", "en", "{1} '{0}' {0, plural, one{x}}", "it's"))
                .isEqualTo("{1} '{0}' {0, plural, one{x}} it's");
    }

    @Test
    void anApostropheIsOneWithAndWithoutValues() {
        assertThat(say("apostrophe", "en", 3)).isEqualTo("the team's 3");
        assertThat(say("apostrophe", "ckb", 3)).isEqualTo("the team's 3");
        assertThat(messages.getMessage("apostrophe.alone", null, Locale.ENGLISH))
                .isEqualTo("the team's {work}");
    }

    @Test
    void whatIsMissingInALanguageIsSaidInTheFirst() {
        assertThat(say("only", "ckb", 5)).isEqualTo("فقط 5");
        assertThat(messages.getMessage("nothing", new Object[] {1}, "otherwise", Locale.ENGLISH))
                .isEqualTo("otherwise");
    }

    @Test
    void manyReadersAtOnceReadTheSame() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                int number = i + 3;
                all.add(() -> say("files", "en", number).equals("%,d files".formatted(number)));
            }
            for (Future<Boolean> read : readers.invokeAll(all)) {
                assertThat(read.get()).isTrue();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private String say(String key, String language, Object... values) {
        return messages.getMessage(key, values, Locale.forLanguageTag(language));
    }
}
