package org.marsad.promise.internal;

import java.util.Map;
import org.marsad.promise.LocalizedText;

/**
 * Texts that are written in one language, which nobody is asked for: Kurdish if they have the letter that hardly a
 * Kurdish word is without and no Arabic one has, else Arabic if they have Arabic letters, else English.
 */
public final class WrittenLanguage {

    private static final char KURDISH_E = 'ە';

    private WrittenLanguage() {}

    /** The text in the language it is written in. */
    public static LocalizedText of(String text) {
        return LocalizedText.of(Map.of(language(text), text));
    }

    private static String language(String text) {
        if (text.indexOf(KURDISH_E) >= 0) {
            return "ckb";
        }
        boolean arabic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return arabic ? "ar" : "en";
    }
}
