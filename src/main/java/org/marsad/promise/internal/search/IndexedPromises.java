package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.internal.FoundPromises;
import org.springframework.stereotype.Component;

/** Lists of promises from the index: what is searched for, and titles in the order of a language. */
@Component
class IndexedPromises implements FoundPromises {

    private static final SortField BY_KEY = new SortField(Fields.KEY, SortField.Type.STRING);
    private static final SortField LATEST_FIRST = new SortField(Fields.TIME, SortField.Type.LONG, true);

    private final SearchIndex index;
    private final WordQueries words;

    IndexedPromises(SearchIndex index, WordQueries words) {
        this.index = index;
        this.words = words;
    }

    @Override
    public List<String> find(
            PromiseFilter filter, Order order, String language, @Nullable PromiseOverview after, int limit) {
        Sort sort = new Sort(
                switch (order) {
                    case ID -> new SortField[] {BY_KEY};
                    case LATEST_CHANGE -> new SortField[] {LATEST_FIRST, BY_KEY};
                    case TITLE ->
                        new SortField[] {new SortField(Fields.order(language), SortField.Type.STRING), BY_KEY};
                });
        Object[] behind = after == null ? null : place(order, language, after);
        return index.search(searcher -> Hits.behind(searcher, query(filter, searcher), sort, behind, limit).stream()
                .map(Hits.Sorted::id)
                .toList());
    }

    @Override
    public long count(PromiseFilter filter) {
        return index.search(searcher -> (long) searcher.count(query(filter, searcher)));
    }

    private static Object[] place(Order order, String language, PromiseOverview promise) {
        BytesRef key = new BytesRef(FindingKind.PROMISE.key(promise.id()));
        return switch (order) {
            case ID -> new Object[] {key};
            case LATEST_CHANGE -> new Object[] {Documents.micros(promise.updatedAt()), key};
            case TITLE -> new Object[] {Documents.order(promise.title(), language), key};
        };
    }

    private Query query(PromiseFilter filter, IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Term> terms = new ArrayList<>(List.of(new Term(Fields.KIND, FindingKind.PROMISE.name())));
        addIfGiven(terms, Fields.SECTOR, filter.sector());
        addIfGiven(terms, Fields.RATING, filter.rating());
        addIfGiven(terms, Fields.MAKER, filter.maker());
        terms.forEach(term -> query.add(new TermQuery(term), Occur.FILTER));
        if (filter.updatedSince() != null) {
            query.add(
                    LongPoint.newRangeQuery(Fields.TIME, Documents.micros(filter.updatedSince()), Long.MAX_VALUE),
                    Occur.FILTER);
        }
        if (filter.query() != null) {
            query.add(words.query(filter.query(), searcher.getIndexReader()), Occur.FILTER);
        }
        return query.build();
    }

    private static void addIfGiven(List<Term> terms, String field, @Nullable String value) {
        if (value != null) {
            terms.add(new Term(field, value));
        }
    }
}
