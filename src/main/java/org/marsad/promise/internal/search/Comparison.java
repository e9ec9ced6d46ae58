package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/**
 * What an index has otherwise than the database.
 *
 * @param promises how many there are
 * @param different ids of promises that the index lacks, has in another state, or should not have
 */
record Comparison(int promises, List<String> different) {

    private static final Set<String> FIELDS = Set.of(Fields.PROMISE, Fields.STAMP);

    static Comparison of(Map<String, String> stamps, IndexSearcher searcher) throws IOException {
        Map<String, String> indexed = indexed(searcher);
        List<String> different = new ArrayList<>();
        stamps.forEach((id, stamp) -> {
            if (!stamp.equals(indexed.remove(id))) {
                different.add(id);
            }
        });
        different.addAll(indexed.keySet());
        return new Comparison(stamps.size(), different);
    }

    private static Map<String, String> indexed(IndexSearcher searcher) throws IOException {
        Map<String, String> indexed = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            StoredFields stored = leaf.reader().storedFields();
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    Document document = stored.document(i, FIELDS);
                    String stamp = document.get(Fields.STAMP);
                    if (stamp != null) {
                        indexed.put(document.get(Fields.PROMISE), stamp);
                    }
                }
            }
        }
        return indexed;
    }
}
