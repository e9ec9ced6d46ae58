package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.marsad.promise.PromiseStanding;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Promises for the other rooms; a withdrawn one is none. */
@Component
@Transactional(readOnly = true)
class StoredPromises implements Promises {

    private final PromiseRows promises;
    private final TimelineRows timeline;

    StoredPromises(PromiseRows promises, TimelineRows timeline) {
        this.promises = promises;
        this.timeline = timeline;
    }

    @Override
    public Optional<PromiseSummary> find(String id) {
        return promises.find(id)
                .filter(row -> row.withdrawnAt() == null)
                .map(row -> new PromiseSummary(
                        id, row.overview().title(), row.overview().rating()));
    }

    @Override
    public Optional<PromiseStanding> standing(String id, int entries) {
        return find(id).map(promise ->
                new PromiseStanding(promise, joined(promises.justification(id)), latest(id, entries)));
    }

    private List<PromiseStanding.Entry> latest(String id, int entries) {
        List<PromiseDossier.Entry> newestFirst = new ArrayList<>(timeline.of(id));
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .limit(entries)
                .map(entry -> new PromiseStanding.Entry(
                        entry.date(),
                        entry.text(),
                        entry.change() == null ? null : entry.change().to()))
                .toList();
    }

    @Nullable
    static LocalizedText joined(List<Paragraph> paragraphs) {
        Set<String> languages = new HashSet<>();
        Set<String> translated = new HashSet<>();
        paragraphs.forEach(paragraph -> {
            languages.addAll(paragraph.text().texts().keySet());
            translated.addAll(paragraph.text().translated());
        });
        Map<String, String> texts = new HashMap<>();
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
