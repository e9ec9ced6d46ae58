package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.RatingScale;
import org.springframework.stereotype.Component;

/** Finds whatever the public may read: promises, entries of their timelines, published evidence. */
@Component
public class PublicSearch {

    /** At one score what is newer comes first; then the key decides, so that no two are in one place. */
    private static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.TIME, SortField.Type.LONG, true),
            new SortField(Fields.KEY, SortField.Type.STRING));

    private final SearchIndex index;
    private final WordQueries words;
    private final PublicPromises promises;
    private final RatingScale scale;

    PublicSearch(SearchIndex index, WordQueries words, PublicPromises promises, RatingScale scale) {
        this.index = index;
        this.words = words;
        this.promises = promises;
        this.scale = scale;
    }

    /**
     * A page of what was found.
     *
     * @param typed whatever somebody typed
     * @param kind null for every kind
     * @param language the reader's
     * @param after the last finding of the page before; null for the first page
     * @throws SearchUnavailableException if the index cannot be asked now
     */
    public Findings find(
            String typed, @Nullable FindingKind kind, String language, @Nullable FindingPlace after, int limit) {
        return index.search(searcher -> find(searcher, typed, kind, language, after, limit));
    }

    private Findings find(
            IndexSearcher searcher,
            String typed,
            @Nullable FindingKind kind,
            String language,
            @Nullable FindingPlace after,
            int limit)
            throws IOException {
        Query query = words.query(typed, searcher.getIndexReader());
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        for (FindingKind each : FindingKind.values()) {
            counts.put(each, (long) searcher.count(of(each, query)));
        }
        long total = counts.entrySet().stream()
                .filter(count -> kind == null || kind == count.getKey())
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<Hit> hits = hits(searcher, kind == null ? query : of(kind, query), after, limit + 1);
        List<Hit> shown = hits.subList(0, Math.min(limit, hits.size()));
        FindingPlace next = hits.size() > limit ? shown.get(limit - 1).place() : null;
        return new Findings(read(shown, new Excerpts(query, language)), counts, total, next);
    }

    private static Query of(FindingKind kind, Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER)
                .build();
    }

    private static List<Hit> hits(IndexSearcher searcher, Query query, @Nullable FindingPlace after, int limit)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        Object[] place = after == null ? null : after.values();
        for (Hits.Sorted hit : Hits.behind(searcher, query, BEST_FIRST, place, limit)) {
            Document document = searcher.storedFields().document(hit.document());
            hits.add(new Hit(Objects.requireNonNull(document.get(Fields.PROMISE)), FindingPlace.of(hit.values())));
        }
        return hits;
    }

    /** From the database: what is no longer public there is shown by no index. */
    private List<Finding> read(List<Hit> hits, Excerpts excerpts) {
        Map<String, PublicPromise> read =
                promises.read(hits.stream().map(Hit::promise).distinct().toList());
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(read.get(hit.promise()))
                        .flatMap(promise -> finding(promise, hit.place().key(), excerpts))
                        .stream())
                .toList();
    }

    private Optional<Finding> finding(PublicPromise promise, String key, Excerpts excerpts) {
        String id = FindingKind.id(key);
        return switch (FindingKind.ofKey(key)) {
            case PROMISE -> Optional.of(promise(promise, excerpts));
            case TIMELINE_ENTRY ->
                promise.entries().stream()
                        .filter(entry -> entry.id().toString().equals(id))
                        .map(entry -> entry(promise, entry, excerpts))
                        .findFirst();
            case EVIDENCE ->
                promise.entries().stream()
                        .flatMap(entry -> entry.evidence().stream()
                                .filter(item -> item.id().toString().equals(id))
                                .map(item -> evidence(promise, entry, item, excerpts)))
                        .findFirst();
        };
    }

    private Finding promise(PublicPromise promise, Excerpts excerpts) {
        List<LocalizedText> texts = new ArrayList<>(List.of(promise.text()));
        texts.addAll(promise.justification());
        texts.add(promise.maker());
        return new Finding(
                FindingKind.PROMISE,
                promise.id(),
                promise.id(),
                promise.title(),
                scale.find(promise.head().rating()).orElse(null),
                null,
                null,
                excerpts.title(promise.title()),
                excerpts.of(texts));
    }

    private Finding entry(PublicPromise promise, PublicPromise.Entry entry, Excerpts excerpts) {
        return new Finding(
                FindingKind.TIMELINE_ENTRY,
                entry.id().toString(),
                promise.id(),
                promise.title(),
                Optional.ofNullable(entry.ratingTo()).flatMap(scale::find).orElse(null),
                entry.date(),
                null,
                excerpts.title(promise.title()),
                excerpts.of(texts(entry)));
    }

    private Finding evidence(
            PublicPromise promise, PublicPromise.Entry entry, PublicPromise.Evidence item, Excerpts excerpts) {
        return new Finding(
                FindingKind.EVIDENCE,
                item.id().toString(),
                promise.id(),
                promise.title(),
                null,
                entry.date(),
                new Finding.EvidenceType(item.kind(), item.mediaType()),
                excerpts.title(promise.title()),
                excerpts.of(texts(entry, item)));
    }

    private static List<LocalizedText> texts(PublicPromise.Entry entry) {
        return Stream.of(List.of(entry.text()), noteOf(entry), entry.sources())
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<LocalizedText> texts(PublicPromise.Entry entry, PublicPromise.Evidence item) {
        Stream<LocalizedText> own =
                item.words().stream().map(words -> LocalizedText.of(Map.of(Excerpts.UNKNOWN, words)));
        return Stream.concat(texts(entry).stream(), own).toList();
    }

    private static List<LocalizedText> noteOf(PublicPromise.Entry entry) {
        return entry.note() == null ? List.of() : List.of(entry.note());
    }

    private record Hit(String promise, FindingPlace place) {}
}
