package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles stand where their readers look for them. */
class AlphabetsTests {

    @ParameterizedTest
    @CsvSource({
        "ckb, ئاو بەڵێن پارە تەندروستی جادە چاکسازی حکوومەت خوێندن دادگا ریفۆرم ڕێگا زانکۆ ژن سامان شار عێراق غاز فڕۆکە ڤیدیۆ "
                + "قوتابخانە کارەبا گەنج لاپەڕە ڵ مافەکان نەوت وەزیر ۆپێک هاوڵاتی ەم یاسا ێ",
        "ar, إعمار أمن بناء تعليم ثقافة جسر حدود خدمات دفاع رواتب زراعة سكن شفافية صحة ضمان طاقة عدالة غاز فساد قانون كهرباء لجنة ماء "
                + "نفط هيئة وزارة يتيم",
        "en, accounts Borders Élan energy zones"
    })
    void theLettersFollowEachOtherAsInTheAlphabet(String language, String ordered) {
        List<String> titles = Arrays.asList(ordered.split(" "));
        assertThat(titles.stream().sorted(Alphabets.of(language)).toList()).isEqualTo(titles);
    }

    @ParameterizedTest
    @CsvSource({"ckb, هاوڵاتی, ھاوڵاتی", "ar, وعد, وَعد"})
    void twoWaysToWriteAWordStandTogether(String language, String one, String other) {
        assertThat(Alphabets.of(language).compare(one + "1", other + "2")).isNegative();
        assertThat(Alphabets.of(language).compare(other + "1", one + "2")).isNegative();
    }
}
