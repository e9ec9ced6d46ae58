package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.TextLayout;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The font that is shipped writes our languages, and lines end where they must. */
class CardTextTests {

    private final CardText text = new CardText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "أإآا ى ي ة ه ؤ ئ ء لا لآ ً ٌ ٍ َ ُ ِ ّ ْ ـ «» ، ؛ ؟",
                "ڕ ڵ ۆ ێ ە ھ ه ی ک گ چ پ ژ ڤ ئ",
                "A Marsad promise – “quoted”, 100 % · é …",
                "0123456789"
            })
    void theShippedFontHasEveryLetterOfOurLanguages(String letters) throws Exception {
        for (String file : List.of(CardText.REGULAR, CardText.BOLD)) {
            try (InputStream font = CardText.class.getResourceAsStream("/static/fonts/" + file)) {
                assertThat(Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(font))
                                .canDisplayUpTo(letters))
                        .isEqualTo(-1);
            }
        }
    }

    /** Without shaping each letter would stand alone, as wide as it is by itself. */
    @Test
    void arabicLettersAreJoined() {
        assertThat(width("بببب")).isLessThan(4 * width("ب") * 0.8f);
        assertThat(width("لا")).isLessThan(width("ل") + width("ا"));
    }

    @Test
    void theLicenceGoesWithTheFont() throws Exception {
        try (InputStream licence = CardText.class.getResourceAsStream("/static/fonts/LICENSE_FONT")) {
            assertThat(new String(
                            Objects.requireNonNull(licence).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("SIL Open Font License");
        }
    }

    @Test
    void aLongTextIsCutAtTheLastLineAndStaysWithinItsWidth() {
        List<TextLayout> lines = text.lines("كلمة طويلة ".repeat(80), CardText.BOLD, 56, true, 1072, 3);
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.getVisibleAdvance()).isLessThanOrEqualTo(1072));
    }

    @Test
    void aShortTextIsOneLine() {
        assertThat(text.lines("وعد", CardText.BOLD, 56, true, 1072, 3)).hasSize(1);
        assertThat(text.lines("", CardText.BOLD, 56, true, 1072, 3)).hasSize(1);
    }

    private float width(String word) {
        return text.line(word, CardText.REGULAR, 40, true, 1000).getAdvance();
    }
}
