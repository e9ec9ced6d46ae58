package org.marsad.promise.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.marsad.promise.internal.search.Shelf.arabic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.internal.WholePromiseRoom;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is found by which words, the same on both databases. */
@RepositoryTest
@Import(WholePromiseRoom.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class TableOfQueriesTests {

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PublicSearch search;

    private Shelf shelf;

    @Autowired
    void shelf(JdbcClient jdbc, PlatformTransactionManager transactions) {
        shelf = new Shelf(jdbc, transactions);
    }

    @BeforeEach
    void shelved() {
        shelf.put(
                "hospitals",
                texts("بناء المستشفيات الحكومية", "Building public hospitals", "دروستکردنی نەخۆشخانەکان"),
                texts(
                        "تتعهد الوزارة بإعادة تأهيل ٥٢٠٠ سرير في بغداد والبصرة ضمن رؤيةٍ وطنيّة.",
                        "The ministry commits itself to renovate 5,200 beds in Baghdad and Basra.",
                        "وەزارەت بەڵێن دەدات ٥٢٠٠ جێگا لە بەغدا و کەرکووک نوێ بکاتەوە."));
        shelf.put(
                "corruption",
                texts("مكافحة الفساد", "Fighting corruption", "بەرەنگاربوونەوەی گەندەڵی"),
                texts(
                        "ملاحقة الفاسدين في مؤسّسات الدولة، ولأمن المواطن أولوية.",
                        "Corrupt officials are prosecuted; the citizens' security comes first.",
                        "گەندەڵکاران لە دامەزراوەکانی دەوڵەت ڕاوەدوو دەنرێن."));
        shelf.put(
                "water",
                texts("مياه نظيفة لكل بيت", "Clean water for every home", "ئاوی پاک بۆ هەموو ماڵێک"),
                texts("تصل الشبكة إلى ببغداد أولاً.", "The network reaches Mosul by 2027.", "تۆڕەکە دەگاتە مووسڵ."));
    }

    @AfterEach
    void taken() {
        shelf.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # letter forms: hamza carriers, alef maqsura, teh marbuta, tatweel, diacritics
            إعادة تأهيل               | hospitals
            اعاده تاهيل               | hospitals
            رؤية وطنية                | hospitals
            رويه وطنيه                | hospitals
            مستشـــفيات               | hospitals
            مُسْتَشْفَيات             | hospitals
            ﻣﺴﺘﺸﻔﻴﺎﺕ                 | hospitals
            مؤسسات                    | corruption
            موسسات                    | corruption
            # the article, joined words and endings, in either direction
            مستشفيات                  | hospitals
            المستشفيات                | hospitals
            والمستشفيات               | hospitals
            بالمستشفيات               | hospitals
            للمستشفيات                | hospitals
            وزارة                     | hospitals
            الوزارة                   | hospitals
            بغداد                     | hospitals water
            ببغداد                    | hospitals water
            لبغداد                    | hospitals water
            أمن                       | corruption
            الأمن                     | corruption
            فساد                      | corruption
            الفساد                    | corruption
            # digits of every script, with or without separators
            5200                      | hospitals
            ٥٢٠٠                      | hospitals
            ۵۲۰۰                      | hospitals
            5,200                     | hospitals
            52                        |
            2027                      | water
            # English: case, plurals and other endings, small words
            HOSPITAL                  | hospitals
            hospitals                 | hospitals
            renovated                 | hospitals
            corrupted officials       | corruption
            the water                 | water
            citizen                   | corruption
            citizens’                 | corruption
            # Sorani: letters of other keyboards, endings
            نەخۆشخانە                 | hospitals
            نه‌خۆشخانه‌               | hospitals
            نەخۆشخانەکان              | hospitals
            كەركووك                   | hospitals
            کەرکووک                   | hospitals
            دەوڵەت                    | corruption
            دەولەت                    | corruption
            دەوڵەتی                   | corruption
            گەندەلي                   | corruption
            گەندەڵی                   | corruption
            ئاوي پاك                  | water
            # every word must be there, whatever the language, field and order
            بغداد مستشفيات            | hospitals
            مستشفيات بغداد            | hospitals
            hospitals بغداد           | hospitals
            hospitals water           |
            مستشفى الفساد             |
            # the last word may be unfinished, others not
            مستشف                     | hospitals
            الكهرب                    |
            corru                     | corruption
            corru officials           |
            of                        |
            # phrases
            "Baghdad and Basra"       | hospitals
            "Basra and Baghdad"       |
            “clean water”             | water
            «مكافحة الفساد»           | corruption
            "الفساد مكافحة"           |
            "hospital" water          |
            "unfinished hosp          |
            # nothing of it
            الصحة                     |
            %                         |
            *                         |
            hosp*als                  |
            h?spital                  |
            title_ar:hospitals        |
            -hospitals                | hospitals
            +clean NOT water          | water
            """)
    void wordsFind(String typed, @Nullable String ids) {
        List<String> expected = ids == null ? List.of() : List.of(ids.split(" "));
        PromiseFilter filter = new PromiseFilter(null, null, "SOMEBODY", typed, null);
        assertThat(listed(filter)).containsExactlyElementsOf(expected);
        assertThat(catalogue.count(filter)).isEqualTo(expected.size());
        assertThat(catalogue.find(filter, PromiseOrder.TITLE, "en", null, 9))
                .extracting(PromiseOverview::id)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(search.find(typed, FindingKind.PROMISE, "ar", null, 50).items())
                .extracting(Finding::id)
                .containsAll(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "الأسرّة, الاسره", // hamza, shadda, teh marbuta
        "إعادة, اعاده",
        "آفاق, افاق",
        "آفاق, آفاق", // madda as a mark of its own
        "مستشفى, مستشفي",
        "مســـتشفى, مستشفى", // tatweel
        "كِتَابٌ, كتاب",
        "مسؤول, مسوول",
        "شؤون هيئة, شوون هييه",
        "٥٢٠٠ سرير, 5200 سرير", // Arabic digits
        "۵۲۰۰ سرير, ٥٢٠٠ سرير", // those of Persian
        "کتابی, كتابي", // Persian letters
        "ﻻ يزال, لا يزال", // a presentation form
        "Hospital BEDS, hospital beds",
        "سرير جديد, جديد سرير" // words in any order
    })
    void whatReadersTakeForTheSameFindsEachOther(String one, String other) {
        shelf.put("one", arabic(one), arabic("النص"), "EDUCATION", "STARTED");
        shelf.put("other", arabic(other), arabic("النص"), "EDUCATION", "STARTED");
        assertThat(listed(new PromiseFilter("EDUCATION", null, null, one, null)))
                .containsExactly("one", "other");
        assertThat(listed(new PromiseFilter("EDUCATION", null, null, other, null)))
                .containsExactly("one", "other");
    }

    @ParameterizedTest
    @CsvSource({"100%, 100x", "a_b, axb", "x*z, xyz", "x?z, xyz"})
    void noCharacterOfASearchStandsForOthers(String written, String alike) {
        shelf.put("alike", arabic(alike), arabic("النص"), "EDUCATION", "STARTED");
        shelf.put("written", arabic(written), arabic("النص"), "EDUCATION", "STARTED");
        assertThat(listed(new PromiseFilter("EDUCATION", null, null, written, null)))
                .containsExactly("written");
    }

    @Test
    void aSearchIsNarrowedByEveryFilter() {
        assertThat(listed(new PromiseFilter("HEALTH", "STARTED", "SOMEBODY", "بغداد", null)))
                .containsExactly("hospitals", "water");
        assertThat(listed(new PromiseFilter("EDUCATION", null, "SOMEBODY", "بغداد", null)))
                .isEmpty();
        assertThat(listed(new PromiseFilter(null, "BROKEN", "SOMEBODY", "بغداد", null)))
                .isEmpty();
        assertThat(listed(new PromiseFilter(null, null, "NOBODY", "بغداد", null)))
                .isEmpty();
        assertThat(catalogue.find(new PromiseFilter(null, null, null, "بغداد", null), "hospitals", 9))
                .extracting(PromiseOverview::id)
                .containsExactly("water");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"\"",
                "«»",
                "((((((((((",
                "a AND OR NOT",
                "[* TO *]",
                "/(a+)+$/",
                "*:*",
                "~0.1^99999",
                "\\",
                "\u202Eمستشفى\u202C",
                "\u200F\u200E",
                "\uD800",
                "ـــــ",
                "ًٌٍَ",
                "😀 😀",
                "a\tb\nc",
                "\u0000",
                "a\u0000b"
            })
    void nothingThatSomebodyTypesIsAnError(String typed) {
        assertThatCode(() -> search.find(typed, null, "ar", null, 10)).doesNotThrowAnyException();
        assertThatCode(() -> listed(new PromiseFilter(null, null, null, typed, null)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "ا", "\u0000", "*", "(", "\"", "a*", "مستشفى ", "a b ", "\"a\" ", "a-", "\u064b", "ـ", "😀", "1"
            })
    void aSearchOfTenThousandCharactersIsAnsweredLikeAnyOther(String piece) {
        String typed = piece.repeat(10_000 / piece.length());
        assertTimeout(Duration.ofSeconds(2), () -> search.find(typed, null, "ar", null, 10));
        assertTimeout(Duration.ofSeconds(2), () -> listed(new PromiseFilter(null, null, null, typed, null)));
    }

    @Test
    void aSearchOfManyWordsIsAnsweredLikeAnyOther() {
        String words = "مستشفى بغداد hospital ".repeat(8);
        assertThat(listed(new PromiseFilter(null, null, null, words, null))).containsExactly("hospitals");
        String others = "ab cd ef gh ij kl mn op qr st uv wx yz ".repeat(5);
        assertThat(listed(new PromiseFilter(null, null, null, others, null))).isEmpty();
    }

    private List<String> listed(PromiseFilter filter) {
        return catalogue.find(filter, null, 100).stream()
                .map(PromiseOverview::id)
                .toList();
    }

    private static LocalizedText texts(String arabic, String english, String kurdish) {
        return LocalizedText.of(Map.of("ar", arabic, "en", english, "ckb", kurdish));
    }
}
