package org.marsad.promise.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier.Paragraph;

/** The paragraphs of a justification as one text. */
public final class Justification {

    private Justification() {}

    /** The paragraphs in each language, an empty line between them, dated ones after their date; null if none. */
    @Nullable
    public static LocalizedText joined(List<Paragraph> paragraphs) {
        Set<String> languages = new TreeSet<>();
        Set<String> translated = new TreeSet<>();
        paragraphs.forEach(paragraph -> {
            languages.addAll(paragraph.text().texts().keySet());
            translated.addAll(paragraph.text().translated());
        });
        Map<String, String> texts = new TreeMap<>();
        for (String language : languages) {
            texts.put(
                    language,
                    String.join(
                            "\n\n",
                            paragraphs.stream().map(p -> dated(p, language)).toList()));
        }
        return texts.isEmpty() ? null : new LocalizedText(texts, translated);
    }

    /** A paragraph that is missing in a language stands there in the one it was written in: never silently left out. */
    private static String dated(Paragraph paragraph, String language) {
        String text = paragraph.text().in(language);
        return paragraph.date() == null ? text : paragraph.date() + ": " + text;
    }
}
