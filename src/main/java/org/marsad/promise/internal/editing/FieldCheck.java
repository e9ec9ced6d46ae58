package org.marsad.promise.internal.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.TextRules;
import org.marsad.promise.internal.editing.InvalidDraftException.Problem;

/** Reads the fields of a form by the rules that seed files obey too, and collects all that is wrong with them. */
final class FieldCheck {

    /** What the HTTP contract allows every staff text. */
    static final int LONGEST_TEXT = 10_000;

    private static final String TRANSLATED = ".translated";

    private final DraftForm form;
    private final List<String> published;
    private final Languages languages;
    private final List<Problem> problems = new ArrayList<>();

    FieldCheck(DraftForm form, Languages languages) {
        this(form, languages, List.of());
    }

    /** Texts that are public already are taken as they are, however long a seed file made them. */
    FieldCheck(DraftForm form, Languages languages, List<String> published) {
        this.form = form;
        this.languages = languages;
        this.published = published;
    }

    void refuse(String field, String code) {
        problems.add(new Problem(field, code));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidDraftException(problems);
        }
    }

    /** A text of several lines; null, after it was refused, if it is missing. */
    @Nullable
    String required(String field, int longest) {
        String text = optional(field, longest);
        if (text == null
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            refuse(field, "missing");
        }
        return text;
    }

    /** A text of several lines; null if there is nothing to read, or it was refused. */
    @Nullable
    String optional(String field, int longest) {
        String text = form.text(field).replace("\r\n", "\n").strip();
        for (String each : published) {
            if (each.strip().equals(text)) {
                return each;
            }
        }
        if (!TextRules.storable(text)) {
            refuse(field, "control");
        } else if (TextRules.reordered(text)) {
            refuse(field, "reordered");
        } else if (text.length() > longest) {
            refuse(field, longest == LONGEST_TEXT ? "long" : "longLine");
        } else if (!TextRules.blank(text)) {
            return text;
        }
        return null;
    }

    /** A multilingual text; null, after it was refused, unless it is complete. */
    @Nullable
    LocalizedText localized(String field, int longest, boolean oneLine) {
        Map<String, String> texts = new HashMap<>();
        for (String language : languages.required()) {
            put(texts, language, required(field + "." + language, longest));
        }
        for (String language : languages.optional()) {
            put(texts, language, optional(field + "." + language, longest));
        }
        texts.forEach((language, text) -> {
            if (oneLine && text.contains("\n")) {
                refuse(field + "." + language, "control");
            }
        });
        Set<String> translated = new HashSet<>(form.all(field + TRANSLATED));
        if (translated.size() >= texts.size() && !texts.isEmpty()) {
            refuse(field + TRANSLATED, "noOriginal");
        } else if (!texts.keySet().containsAll(translated)) {
            refuse(field + TRANSLATED, "nothingTranslated");
        }
        return problems.isEmpty() ? new LocalizedText(texts, translated) : null;
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }

    /** One of the codes of an enumeration; null, after it was refused, if it is none. */
    <E extends Enum<E>> @Nullable E code(String field, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(form.text(field))) {
                return each;
            }
        }
        refuse(field, "unknown");
        return null;
    }
}
