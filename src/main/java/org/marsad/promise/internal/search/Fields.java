package org.marsad.promise.internal.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** The names of the index's fields. Texts have one field for each language: {@code title_ar}, {@code body_en}. */
final class Fields {

    /** The promise's id, of everything that belongs to it. */
    static final String PROMISE = "promise";

    /** What the document is: a name of {@link FindingKind}. */
    static final String KIND = "kind";

    /** Unique; orders promises by their ids. */
    static final String KEY = "key";

    /** Microseconds since 1970: when a promise changed last, the day of an entry. */
    static final String TIME = "time";

    static final String SECTOR = "sector";
    static final String RATING = "rating";
    static final String MAKER = "maker";

    /** Ids and hashes, found only as a whole. */
    static final String EXACT = "exact";

    /** Tells one state of a promise from another. */
    static final String STAMP = "stamp";

    private static final String TITLE = "title_";
    private static final String BODY = "body_";
    private static final String ORDER = "order_";

    private Fields() {}

    static String title(String language) {
        return TITLE + language;
    }

    static String body(String language) {
        return BODY + language;
    }

    /** The title as a language sorts it. */
    static String order(String language) {
        return ORDER + language;
    }

    /** Whether a field holds texts in a language. */
    static boolean isBody(String field) {
        return field.startsWith(BODY);
    }

    static String language(String field) {
        return field.substring(field.indexOf('_') + 1);
    }

    /** Each field with the words of its language. */
    static Analyzer analyzer(boolean stems) {
        return new ByLanguage(stems);
    }

    private static final class ByLanguage extends DelegatingAnalyzerWrapper {

        private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();
        private final boolean stems;

        ByLanguage(boolean stems) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.stems = stems;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return analyzers.computeIfAbsent(language(field), code -> new LanguageAnalyzer(code, stems));
        }
    }
}
