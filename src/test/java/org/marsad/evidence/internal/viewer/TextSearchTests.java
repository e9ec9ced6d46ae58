package org.marsad.evidence.internal.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found whichever forms of letters they are written with, and long texts are cut where nothing breaks. */
class TextSearchTests {

    @ParameterizedTest
    @CsvSource({
        "غادرت القوّاتُ الأميركيّة القاعدة, القوات الاميركيه, القوّاتُ الأميركيّة",
        "في مستشفى البصرة, مستشفي, مستشفى",
        "الرّحمـــن, الرحمن, الرّحمـــن",
        "مسؤول في الوزارة, مسوول, مسؤول",
        "قائد الفرقة, قايد, قائد",
        "عام ٢٠٢١ انتهى, 2021, ٢٠٢١",
        "سال ۲۰۲۱ بود, 2021, ۲۰۲۱",
        "کتاب فارسی, كتاب فارسي, کتاب فارسی",
        "The LAST convoy left, last convoy, LAST convoy",
        "ﻋﺮﺍﻕ, عراق, ﻋﺮﺍﻕ",
        "ﻻ أحد, لا احد, ﻻ أحد"
    })
    void aWordIsFoundInAnyFormOfItsLetters(String text, String query, String found) {
        assertThat(hits(TextSearch.around(text, query))).containsExactly(found);
    }

    @Test
    void wordsAreFoundOverTheEndOfALine() {
        assertThat(hits(TextSearch.around("آخر\n   رتل", "اخر رتل"))).containsExactly("آخر\n   رتل");
    }

    @Test
    void passagesKeepTheirTextAndJoinWhereTheyTouch() {
        String text = "x".repeat(500) + " convoy and convoy " + "y".repeat(5000) + " convoy";
        Reading reading = TextSearch.around(text, "Convoy");
        assertThat(reading.hits()).isEqualTo(3);
        assertThat(reading.passages()).hasSize(2);
        assertThat(text(reading.passages().get(0)))
                .contains(" convoy and convoy ")
                .startsWith("x")
                .endsWith("y");
    }

    @Test
    void neverMoreIsShownThanCanBeRead() {
        Reading reading = TextSearch.around("ab ".repeat(300_000), "ab");
        assertThat(reading.hits()).isEqualTo(TextSearch.MOST_COUNTED);
        assertThat(hits(reading)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"' '", "ً", "ـ"})
    void nothingIsFoundByNothing(String query) {
        assertThat(TextSearch.around("نصٌّ ما", query).hits()).isZero();
    }

    @Test
    void aLongTextComesInPartsThatLoseNothing() {
        String text = "😀".repeat(12_345) + "نهاية";
        Reading first = TextSearch.part(text, 1);
        String whole = "";
        for (int part = 1; part <= first.parts(); part++) {
            whole += text(TextSearch.part(text, part).passages().get(0));
        }
        assertThat(whole).isEqualTo(text);
        assertThat(TextSearch.part(text, 99).part()).isEqualTo(first.parts());
        assertThat(TextSearch.part(text, -5).part()).isEqualTo(1);
    }

    @Test
    void halfACharacterAtTheEndBreaksNothing() {
        assertThat(TextSearch.around("نص \ud83d", "نص").hits()).isEqualTo(1);
        assertThat(TextSearch.part("  \n", 1).isEmpty()).isTrue();
    }

    private static List<String> hits(Reading reading) {
        return reading.passages().stream()
                .flatMap(passage -> passage.segments().stream())
                .filter(Passage.Segment::hit)
                .map(Passage.Segment::text)
                .toList();
    }

    private static String text(Passage passage) {
        return passage.segments().stream().map(Passage.Segment::text).collect(Collectors.joining());
    }
}
