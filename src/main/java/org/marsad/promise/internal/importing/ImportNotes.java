package org.marsad.promise.internal.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the public history says of a change that a file brought: that it was one, and how the file's SHA-256 begins, so that
 * whoever has the file can tell. Who brought it in and who confirmed it, only staff read.
 */
@Component
class ImportNotes {

    private static final int SHOWN = 16;

    private final Languages languages;
    private final MessageSource messages;

    ImportNotes(Languages languages, MessageSource messages) {
        this.languages = languages;
        this.messages = messages;
    }

    /** In every language of the site. */
    LocalizedText of(PromiseImport made) {
        Object[] hash = {made.sha256().substring(0, SHOWN)};
        Map<String, String> texts = new TreeMap<>();
        for (String language : languages.codes()) {
            texts.put(
                    language,
                    Objects.requireNonNull(messages.getMessage("import.note", hash, Locale.forLanguageTag(language))));
        }
        return LocalizedText.of(texts);
    }
}
