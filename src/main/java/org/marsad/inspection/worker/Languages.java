package org.marsad.inspection.worker;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the language of a text among those that people here write: Arabic, Kurdish (Sorani) and Persian by letters the
 * others do not use, English by its commonest words. Anything else stays unknown; the guess only chooses how text is
 * shown and recognised.
 */
final class Languages {

    /** Less tells nothing. */
    private static final int FEWEST_LETTERS = 20;

    private static final int SAMPLE = 20_000;

    private static final Pattern ARABIC_SCRIPT = Pattern.compile("[\\u0620-\\u06d3]");
    private static final Pattern KURDISH = Pattern.compile("[ڕڵێۆەڤ]");
    private static final Pattern PERSIAN = Pattern.compile("[پچژگ]");
    private static final Pattern ARABIC = Pattern.compile("[ةىؤإأيك]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|of|to|in|is|that|for)\\b");

    private Languages() {}

    @Nullable
    static String of(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        long arabic = count(ARABIC_SCRIPT, sample);
        long latin = count(LATIN, sample);
        if (arabic + latin < FEWEST_LETTERS) {
            return null;
        }
        return arabic >= latin ? ofArabicScript(sample, arabic) : ofLatinScript(sample, latin);
    }

    private static String ofArabicScript(String text, long letters) {
        if (count(KURDISH, text) * 20 > letters) {
            return "ckb";
        }
        return count(PERSIAN, text) > count(ARABIC, text) ? "fa" : "ar";
    }

    @Nullable
    private static String ofLatinScript(String text, long letters) {
        // In English prose every fifth word is one of these; five letters a word.
        return count(ENGLISH, text) * 50 > letters ? "en" : null;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
