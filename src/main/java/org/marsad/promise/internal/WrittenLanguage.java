package org.marsad.promise.internal;

import java.util.Map;
import org.marsad.promise.LocalizedText;

/** Texts that are written in one language, which nobody is asked for: Arabic if they have Arabic letters. */
public final class WrittenLanguage {

    private WrittenLanguage() {}

    /** The text in the language it is written in. */
    public static LocalizedText of(String text) {
        boolean arabic =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return LocalizedText.of(Map.of(arabic ? "ar" : "en", text));
    }
}
