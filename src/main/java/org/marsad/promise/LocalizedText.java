package org.marsad.promise;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A text in one or more languages (BCP 47 codes such as {@code ar}), with a mark on which of them are translations of
 * the others.
 */
public record LocalizedText(Map<String, String> texts, Set<String> translated) {

    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        // Sorted: the same text is the same JSON, and so has the same ETag, on every node and after every start.
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        translated = Collections.unmodifiableSet(new TreeSet<>(translated));
    }

    /** A text whose languages are all originals. */
    public static LocalizedText of(Map<String, String> texts) {
        return new LocalizedText(texts, Set.of());
    }

    /** The text in this language or, where it is missing, in Arabic, English or any other: never nothing. */
    public String in(String language) {
        return Objects.requireNonNull(texts.get(languageShownFor(language)));
    }

    /** In Arabic and English, as the forms of tasks name things; once where the text has neither or they are the same. */
    public String inBoth() {
        return in("ar").equals(in("en")) ? in("en") : in("ar") + " · " + in("en");
    }

    /** The language that {@link #in} really answers with, so that a page can say so. */
    public String languageShownFor(String language) {
        if (texts.containsKey(language)) {
            return language;
        }
        if (texts.containsKey("ar")) {
            return "ar";
        }
        return texts.containsKey("en") ? "en" : texts.keySet().iterator().next();
    }
}
