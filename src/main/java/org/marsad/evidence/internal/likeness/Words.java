package org.marsad.evidence.internal.likeness;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text without what Arabic writers change without changing a word: hamza carriers, alef maqsura and teh
 * marbuta, tatweel, diacritics, digits of either script, punctuation and the case of Latin letters.
 */
final class Words {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Words() {}

    static List<String> of(String text) {
        // Decomposition takes the hamza off its carrier, so that it goes with the diacritics.
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        bare.toLowerCase(Locale.ROOT).codePoints().map(Words::plain).forEach(plain::appendCodePoint);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private static int plain(int letter) {
        return switch (letter) {
            case 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter;
        };
    }
}
