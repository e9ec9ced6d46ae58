package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text says in which language it is, though nobody was asked. */
class WrittenLanguageTests {

    @ParameterizedTest
    @CsvSource({
        "ar, لأن المقر افتُتح في بغداد",
        "ar, قرار مجلس الوزراء رقم 12 (Resolution 12)",
        "ckb, چونکە بارەگاکە لە بەغدا کرایەوە",
        "ckb, بڕیاری ژمارە 12ی ئەنجوومەنی وەزیران (Resolution 12)",
        "en, Because the building was opened",
        "en, 2021"
    })
    void theLettersTellTheLanguage(String language, String text) {
        assertThat(WrittenLanguage.of(text).texts()).isEqualTo(Map.of(language, text));
    }
}
