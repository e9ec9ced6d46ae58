package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.marsad.promise.internal.search.SearchedWords.Part;
import org.marsad.promise.internal.search.SearchedWords.Shape;
import org.springframework.stereotype.Component;

/**
 * Words as a query: each must be there, in whatever language and field; a word that says nothing, such as "the", need not
 * be. The weights are powers of two, so that their sums are exact and every node gives a finding the same place.
 */
@Component
class WordQueries {

    private static final float TITLE = 4;
    private static final float AS_TYPED = 1;
    private static final float LIKE_IT = 0.5f;

    private final Analyzer words = Fields.analyzer(true);
    private final Analyzer beginnings = Fields.analyzer(false);

    /** What nothing matches if there is no word in what was typed. */
    Query query(String typed, IndexReader reader) throws IOException {
        Set<String> languages = languages(reader);
        List<Part> parts = SearchedWords.of(typed).parts();
        boolean anyMatters = parts.stream().anyMatch(WordQueries::matters);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int clauses = 0;
        for (Part part : parts) {
            Query each = query(part, languages, reader);
            if (!(each instanceof MatchNoDocsQuery) || matters(part)) {
                all.add(each, matters(part) || !anyMatters ? Occur.MUST : Occur.SHOULD);
                clauses++;
            }
        }
        return clauses == 0 ? new MatchNoDocsQuery() : all.build();
    }

    private static boolean matters(Part part) {
        return part.shape() == Shape.PHRASE || part.shape() == Shape.EXACT || !SmallWords.contain(part.text());
    }

    /** Those in which the index holds texts. */
    private static Set<String> languages(IndexReader reader) {
        Set<String> languages = new TreeSet<>();
        for (String field : FieldInfos.getIndexedFields(reader)) {
            if (Fields.isBody(field)) {
                languages.add(Fields.language(field));
            }
        }
        return languages;
    }

    private Query query(Part part, Set<String> languages, IndexReader reader) throws IOException {
        if (part.shape() == Shape.EXACT) {
            return new TermQuery(new Term(Fields.EXACT, part.text().toLowerCase(Locale.ROOT)));
        }
        List<Query> any = new ArrayList<>();
        for (String language : languages) {
            for (String field : List.of(Fields.title(language), Fields.body(language))) {
                float weight = field.equals(Fields.title(language)) ? TITLE : 1;
                if (part.shape() == Shape.PHRASE) {
                    phrase(any, field, part, weight);
                } else {
                    word(any, field, part, weight, reader);
                }
            }
        }
        return any.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(any, 0);
    }

    private void phrase(List<Query> any, String field, Part part, float weight) {
        List<String> terms = SearchedWords.words(words, field, part.text());
        if (!terms.isEmpty()) {
            any.add(new BoostQuery(new PhraseQuery(field, terms.toArray(String[]::new)), weight));
        }
    }

    private void word(List<Query> any, String field, Part part, float weight, IndexReader reader) throws IOException {
        for (String term : SearchedWords.words(words, field, part.text())) {
            any.add(term(field, term, weight * AS_TYPED));
            if ("ar".equals(Fields.language(field))) {
                for (String joined : JoinedWords.like(term, field, reader)) {
                    any.add(term(field, joined, weight * LIKE_IT));
                }
            }
        }
        if (part.shape() == Shape.UNFINISHED) {
            for (String beginning : SearchedWords.words(beginnings, field, part.text())) {
                any.add(new BoostQuery(new PrefixQuery(new Term(field, beginning)), weight * LIKE_IT));
            }
        }
    }

    private static Query term(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }
}
