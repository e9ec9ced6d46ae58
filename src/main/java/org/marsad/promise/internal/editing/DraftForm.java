package org.marsad.promise.internal.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.editing.Proposal.Draft;

/**
 * What an editor wrote, letter for letter, so that a page that refuses it still holds all of it. The fields of a
 * multilingual text are {@code title.ar}, {@code title.en}, {@code title.ckb} and, for each language that is a
 * translation, {@code title.translated}.
 */
public record DraftForm(Map<String, List<String>> fields) {

    public DraftForm {
        fields = Map.copyOf(fields);
    }

    /** A form in which nothing is filled in. */
    public static DraftForm nothing() {
        return new DraftForm(Map.of());
    }

    /** A form for a new promise. */
    public static DraftForm empty() {
        return new DraftForm(Map.of("schedule", List.of("NO_DEADLINE")));
    }

    /** A form with what is public now. */
    public static DraftForm of(PromiseContent content, int base) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        put(fields, "title", content.title());
        put(fields, "text", content.text());
        fields.put("sector", List.of(content.sector()));
        fields.put("maker", List.of(content.maker()));
        fields.put("schedule", List.of(content.schedule().name()));
        fields.put(
                "strength",
                List.of(
                        content.evidenceStrength() == null
                                ? ""
                                : content.evidenceStrength().name()));
        fields.put("base", List.of(String.valueOf(base)));
        return new DraftForm(fields);
    }

    /** A form with what was proposed; a maker that is not known yet stands in its own fields. */
    public static DraftForm of(Draft draft, boolean knownMaker) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        PromiseContent content = draft.content();
        if (content != null) {
            fields.putAll(of(content, draft.base()).fields());
        }
        if (content != null && !knownMaker) {
            fields.put("maker", List.of(""));
            fields.put("makerCode", List.of(content.maker()));
            put(fields, "makerName", content.makerName());
        }
        fields.put("id", List.of(draft.promiseId()));
        fields.put("base", List.of(String.valueOf(draft.base())));
        fields.put("reason", List.of(draft.reason()));
        LocalizedText note = draft.note();
        fields.put("note", List.of(note == null ? "" : note.in("ar")));
        return new DraftForm(fields);
    }

    private static void put(Map<String, List<String>> fields, String name, LocalizedText text) {
        text.texts().forEach((language, words) -> fields.put(name + "." + language, List.of(words)));
        fields.put(name + ".translated", List.copyOf(text.translated()));
    }

    /** The first value of a field, or nothing. */
    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The values of a field that may have several. */
    public Set<String> all(String name) {
        return Set.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** The number of the version the editor had before their eyes; -1 for none. */
    public int base() {
        return number("base");
    }

    /** The revision of the proposal the editor had before their eyes; -1 for none. */
    public int revision() {
        return number("revision");
    }

    private int number(String name) {
        return text(name).matches("\\d{1,9}") ? Integer.parseInt(text(name)) : -1;
    }

    /** The same form on another version. */
    public DraftForm on(int base) {
        return with("base", String.valueOf(base));
    }

    /** The same form with one field filled otherwise. */
    public DraftForm with(String name, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(fields);
        other.put(name, List.of(value));
        return new DraftForm(other);
    }
}
