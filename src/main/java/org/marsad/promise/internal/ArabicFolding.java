package org.marsad.promise.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds letter forms that Arabic writers use for one another, after the light normalisation usual in Arabic retrieval
 * (Larkey et al., SIGIR 2002): hamza carriers to bare alef, alef maqsura to yeh, teh marbuta to heh, no tatweel, no
 * diacritics, no invisible joiners or direction marks, and digits of every script as 0 to 9.
 */
public final class ArabicFolding {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ArabicFolding() {}

    /** The text in the plainest letters that its readers take for the same. */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = bare.replace('\u0671', '\u0627') // alef wasla
                .replace('\u0649', '\u064A') // alef maqsura
                .replace('\u06CC', '\u064A') // Farsi yeh
                .replace('\u0629', '\u0647') // teh marbuta
                .replace('\u06A9', '\u0643'); // keheh
        return SPACES.matcher(withPlainDigits(folded)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String withPlainDigits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }
}
