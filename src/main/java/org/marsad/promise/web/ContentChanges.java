package org.marsad.promise.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Sector;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.WordDiff;
import org.marsad.promise.internal.WordDiff.Piece;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what differs between two versions of a promise, field by field and language by language. */
@Component
class ContentChanges {

    private final PromiseCatalogue catalogue;
    private final MessageSource messages;

    ContentChanges(PromiseCatalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * One field that differs.
     *
     * @param field named in the bundles under {@code editing.field.<field>}
     * @param language of the text; null for what has a name in every language
     */
    record Change(String field, @Nullable String language, List<Piece> pieces) {}

    /** What differs, in the order of a promise's page; all of it if there was nothing before. */
    List<Change> between(@Nullable PromiseContent before, PromiseContent after, Locale locale) {
        List<Change> changes = new ArrayList<>();
        texts(changes, "title", before == null ? null : before.title(), after.title(), locale);
        named(changes, "sector", before == null ? "" : sector(before, locale), sector(after, locale));
        named(changes, "maker", before == null ? "" : maker(before, locale), maker(after, locale));
        texts(changes, "text", before == null ? null : before.text(), after.text(), locale);
        named(changes, "schedule", before == null ? "" : schedule(before, locale), schedule(after, locale));
        named(changes, "strength", before == null ? "" : strength(before, locale), strength(after, locale));
        return changes;
    }

    /** The names of the fields that differ, as the API has them. */
    static List<String> fields(PromiseContent before, PromiseContent after) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        fields.put("title", before.title().equals(after.title()));
        fields.put("sector", before.sector().equals(after.sector()));
        fields.put(
                "maker",
                before.maker().equals(after.maker()) && before.makerName().equals(after.makerName()));
        fields.put("text", before.text().equals(after.text()));
        fields.put("schedule", before.schedule() == after.schedule());
        fields.put("evidence_strength", before.evidenceStrength() == after.evidenceStrength());
        return fields.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void texts(
            List<Change> changes, String field, @Nullable LocalizedText before, LocalizedText after, Locale locale) {
        TreeSet<String> languages = new TreeSet<>(after.texts().keySet());
        if (before != null) {
            languages.addAll(before.texts().keySet());
        }
        for (String language : languages) {
            String old = before == null ? "" : before.texts().getOrDefault(language, "");
            String young = after.texts().getOrDefault(language, "");
            if (!old.equals(young)) {
                changes.add(new Change(field, language, WordDiff.between(old, young)));
            }
        }
        named(
                changes,
                field + "Translated",
                before == null ? "" : translated(before, locale),
                translated(after, locale));
    }

    private static void named(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            List<Piece> pieces = new ArrayList<>();
            if (!before.isEmpty()) {
                pieces.add(new Piece(WordDiff.Kind.REMOVED, before));
            }
            if (!after.isEmpty()) {
                pieces.add(new Piece(WordDiff.Kind.ADDED, after));
            }
            changes.add(new Change(field, null, pieces));
        }
    }

    /** Which languages are translations; nothing if none is. */
    private String translated(LocalizedText text, Locale locale) {
        return String.join(
                " · ",
                text.translated().stream()
                        .map(language -> message("editing.language." + language, locale))
                        .toList());
    }

    /** The name of a content's sector; its code if the file no longer lists it. Also used by templates. */
    public String sector(PromiseContent content, Locale locale) {
        return catalogue.sectors().stream()
                .filter(each -> each.code().equals(content.sector()))
                .map(Sector::name)
                .map(name -> name.in(locale.getLanguage()))
                .findFirst()
                .orElse(content.sector());
    }

    private static String maker(PromiseContent content, Locale locale) {
        return content.makerName().in(locale.getLanguage());
    }

    private String schedule(PromiseContent content, Locale locale) {
        return message("promise.schedule." + content.schedule(), locale);
    }

    private String strength(PromiseContent content, Locale locale) {
        EvidenceStrength strength = content.evidenceStrength();
        return message("promise.strength." + (strength == null ? "none" : strength.name()), locale);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
