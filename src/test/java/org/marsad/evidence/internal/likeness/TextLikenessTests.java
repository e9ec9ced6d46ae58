package org.marsad.evidence.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

class TextLikenessTests {

    private static final int WORDS = 120;

    static List<String> paragraphs() {
        return News.PARAGRAPHS;
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aShortenedRewordedOrQuotedTextIsFound(String paragraph) {
        PackedParts all = all(News.PARAGRAPHS.stream());
        long id = News.PARAGRAPHS.indexOf(paragraph);
        for (String repost : List.of(
                News.shortened(paragraph),
                News.reworded(paragraph),
                "منقول من صفحة عامة: " + paragraph + " انتهى الاقتباس، وهذا رأيي الشخصي في ما حدث.")) {
            assertThat(LikeTexts.of(part(repost), all))
                    .extracting(Match::fingerprintId)
                    .containsExactly(id);
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void theSameTextInOtherLetterFormsIsTheSame(String paragraph) {
        assertThat(Words.of(News.rewritten(paragraph))).isEqualTo(Words.of(paragraph));
    }

    @ParameterizedTest
    @CsvSource({
        "أُمَّةٌ إسلاميّة, امه اسلاميه",
        "مســـتشفى ٣٢۴, مستشفي 324",
        "ٱلقارئ وَمسؤول, القاري ومسوول",
        "'«Reuters»، البيان:', reuters البيان"
    })
    void letterFormsMarksDigitsAndPunctuationDoNotMatter(String written, String plain) {
        assertThat(String.join(" ", Words.of(written))).isEqualTo(plain);
    }

    @Test
    void differentTextsAreNotAlike() {
        List<String> texts = Stream.concat(
                        News.PARAGRAPHS.stream(), IntStream.range(0, 200).mapToObj(TextLikenessTests::commonWords))
                .toList();
        PackedParts all = all(texts.stream());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(LikeTexts.of(part(texts.get(i)), all))
                    .extracting(Match::fingerprintId)
                    .containsExactly((long) i);
        }
    }

    @Test
    void nearlyAllRewrittenTextsAreFoundInACrowd() {
        List<String> texts =
                IntStream.range(0, 200).mapToObj(TextLikenessTests::commonWords).toList();
        PackedParts all = all(texts.stream());
        long found = IntStream.range(0, texts.size())
                .filter(i -> LikeTexts.of(part(News.reworded(texts.get(i))), all).stream()
                        .anyMatch(match -> match.fingerprintId() == i))
                .count();
        assertThat(found).isGreaterThanOrEqualTo(190); // 95 %
    }

    @Test
    void aGreetingOrAFewWordsAreNotCompared() {
        assertThat(MinHash.of("السلام عليكم ورحمة الله وبركاته، شاهدوا الفيديو المرفق وشكراً لكم."))
                .isEmpty();
        assertThat(MinHash.of("")).isEmpty();
        assertThat(MinHash.of("لا ".repeat(10_000))).isEmpty();
    }

    @Test
    void aSharedGreetingDoesNotMakeTextsAlike() {
        String greeting = "بسم الله الرحمن الرحيم السلام عليكم ورحمة الله وبركاته ";
        PackedParts all = all(Stream.of(greeting + firstWords(News.PARAGRAPHS.get(0))));
        assertThat(LikeTexts.of(part(greeting + firstWords(News.PARAGRAPHS.get(1))), all))
                .isEmpty();
    }

    @Test
    void whatATextIsRecognisedByStaysTheSameFromReleaseToRelease() {
        assertThat(part(News.PARAGRAPHS.get(0)).words()[0]).isEqualTo(FIRST_WORD);
    }

    private static final long FIRST_WORD = -2303596752274244659L;

    private static String firstWords(String text) {
        return Stream.of(text.split(" ")).limit(30).collect(Collectors.joining(" "));
    }

    /** 120 words as often as natural language has them (Zipf), out of 2,000. */
    private static String commonWords(int number) {
        Random random = new Random(number);
        return IntStream.range(0, WORDS)
                .mapToObj(i -> "كلمة" + (int) Math.pow(2000, random.nextDouble()))
                .collect(Collectors.joining(" "));
    }

    private static PackedParts all(Stream<String> texts) {
        PackedParts all = new PackedParts();
        long[] id = {0};
        texts.forEach(text -> all.add(id[0]++, Form.TEXT, part(text)));
        return all;
    }

    private static Part part(String text) {
        return MinHash.of(text).orElseThrow();
    }
}
