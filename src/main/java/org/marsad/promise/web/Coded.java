package org.marsad.promise.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A code with its name in every language: {@code {"code":"DONE","ar":"منجز","en":"Done"}}. */
@Component
class Coded {

    private final MessageSource messages;
    private final Languages languages;

    Coded(MessageSource messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    static Map<String, Object> named(String code, LocalizedText name) {
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("code", code);
        coded.putAll(name.texts());
        return coded;
    }

    /** A code whose names stand in the message bundles. */
    Map<String, Object> fromBundle(String prefix, String code) {
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("code", code);
        for (String language : languages.codes()) {
            coded.put(language, messages.getMessage(prefix + code, null, Locale.forLanguageTag(language)));
        }
        return coded;
    }
}
