package org.marsad.promise.internal.search;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.marsad.promise.internal.ArabicFolding;

/** Words that stand in every text and say nothing of it, as Lucene lists them for each language. */
final class SmallWords {

    private static final Set<String> ALL = new HashSet<>();

    static {
        addAll(ArabicAnalyzer.getDefaultStopSet());
        addAll(EnglishAnalyzer.getDefaultStopSet());
        addAll(SoraniAnalyzer.getDefaultStopSet());
    }

    private SmallWords() {}

    static boolean contain(String word) {
        return ALL.contains(ArabicFolding.fold(word));
    }

    private static void addAll(CharArraySet words) {
        for (Object word : words) {
            ALL.add(ArabicFolding.fold(new String((char[]) word)));
        }
    }
}
