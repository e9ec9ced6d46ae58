package org.marsad.promise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.web.HistoryItem.Kind;
import org.springframework.stereotype.Component;

/** The versions of a promise with what each of them changed. */
@Component
class VersionHistory {

    /** What became public together, as with the first version, in the order of the facts. */
    private static final Comparator<HistoryItem> NEWEST_FIRST = Comparator.comparing(HistoryItem::at)
            .thenComparing(VersionHistory::date)
            .reversed();

    private final PromiseVersions versions;
    private final ContentChanges changes;

    VersionHistory(PromiseVersions versions, ContentChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /** What the editors told the public with the latest version; null if nothing. */
    @Nullable
    LocalizedText latestNote(String promiseId) {
        return versions.latest(promiseId).map(PromiseVersion::note).orElse(null);
    }

    /** Newest first; what the first version brought is not listed as a change. */
    List<VersionView> of(String promiseId, Locale locale) {
        List<PromiseVersion> newestFirst = versions.of(promiseId);
        List<VersionView> views = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            PromiseVersion version = newestFirst.get(i);
            views.add(new VersionView(
                    version,
                    i + 1 == newestFirst.size()
                            ? List.of()
                            : changes.between(newestFirst.get(i + 1).content(), version.content(), locale)));
        }
        return views;
    }

    /**
     * All that changed on a promise's page and when, newest first. Facts that came with the first version are left to the
     * timeline: nothing changed by them.
     */
    List<HistoryItem> whole(PromiseDossier promise, Locale locale) {
        List<VersionView> views = of(promise.overview().id(), locale);
        Instant first = views.get(views.size() - 1).version().publishedAt();
        return Stream.concat(
                        views.stream().map(HistoryItem::of),
                        promise.timeline().stream()
                                .map(HistoryItem::of)
                                .filter(item ->
                                        item.kind() != Kind.EVENT || item.at().isAfter(first)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static LocalDate date(HistoryItem item) {
        return item.entry() == null ? LocalDate.MIN : item.entry().date().date();
    }

    /** The names of the fields that a version changed, as the API names them; newest version first. */
    List<List<String>> changedFields(List<PromiseVersion> newestFirst) {
        List<List<String>> fields = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            fields.add(
                    i + 1 == newestFirst.size()
                            ? List.of()
                            : ContentChanges.fields(
                                    newestFirst.get(i + 1).content(),
                                    newestFirst.get(i).content()));
        }
        return fields;
    }
}
