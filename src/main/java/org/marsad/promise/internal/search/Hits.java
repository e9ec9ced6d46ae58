package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Sorted documents, with the values they are sorted by. The last of these is always the document's key. */
final class Hits {

    private Hits() {}

    /**
     * The next documents behind a place, or the first ones.
     *
     * @param place the values of the document before
     */
    static List<Sorted> behind(IndexSearcher searcher, Query query, Sort sort, Object @Nullable [] place, int limit)
            throws IOException {
        // Keys are unique: whatever document has the values of the place is the one before.
        int any = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        FieldDoc after = place == null ? null : new FieldDoc(any, Float.NaN, place);
        List<Sorted> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.searchAfter(after, query, limit, sort).scoreDocs) {
            hits.add(new Sorted(hit.doc, Objects.requireNonNull(((FieldDoc) hit).fields)));
        }
        return hits;
    }

    static String key(Object[] values) {
        return ((BytesRef) values[values.length - 1]).utf8ToString();
    }

    /** @param document its number, as long as nobody opens the index anew */
    record Sorted(int document, Object[] values) {

        String id() {
            return FindingKind.id(key(values));
        }
    }
}
