package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.IcuMessageSource;

/** What is not there in the reader's language is shown in another, and says in which. */
class ShownLanguageTests {

    private final ShownLanguage shown = new ShownLanguage(new IcuMessageSource("messages-promise"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ckb, ar en ckb, -, -, ckb",
                "ckb, ar en, ar, rtl, ar (بە عەرەبی)",
                "ckb, en, en, ltr, en (بە ئینگلیزی)",
                "ar, ckb, ckb, rtl, ckb (بالكردية)",
                "ar, en ckb, en, ltr, en (بالإنجليزية)",
                "en, ckb, ckb, rtl, ckb (in Kurdish)",
                "en, fr, fr, ltr, fr (French)",
                "ar, fr, fr, ltr, fr (الفرنسية)"
            })
    void theReaderIsTold(String reader, String languages, String foreign, String direction, String plain) {
        Map<String, String> texts =
                Arrays.stream(languages.split(" ")).collect(Collectors.toMap(Function.identity(), Function.identity()));
        LocalizedText text = LocalizedText.of(texts);
        assertThat(shown.foreign(text, reader)).isEqualTo(foreign);
        assertThat(shown.direction(text, reader)).isEqualTo(direction);
        assertThat(shown.plain(text, reader)).isEqualTo(plain);
    }
}
