package org.marsad.promise.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Arabic writes "in", "for", "as" and "so" together with the word behind them, and no stemmer can tell بغداد from ببغداد
 * without knowing the word. So a word is looked for with each of them; and without, if it begins like one of them and
 * what remains is long enough to be no accident, or is the more usual word of the two in what is published (لأمن is
 * "for security", but فساد is "corruption" and not "so it prevailed").
 */
final class JoinedWords {

    private static final String LETTERS = "بلكفو";
    private static final int SHORTEST = 3;

    private JoinedWords() {}

    /** The other forms of a stemmed word. */
    static List<String> like(String word, String field, IndexReader published) throws IOException {
        List<String> forms = new ArrayList<>();
        if (word.length() >= SHORTEST && isArabic(word.charAt(0))) {
            addJoined(forms, word);
        }
        if (word.length() > SHORTEST && LETTERS.indexOf(word.charAt(0)) >= 0) {
            String rest = word.substring(1);
            if (rest.length() > SHORTEST || isMoreUsual(rest, word, field, published)) {
                forms.add(rest);
                addJoined(forms, rest);
                forms.remove(word);
            }
        }
        return forms;
    }

    private static void addJoined(List<String> forms, String word) {
        LETTERS.chars().forEach(letter -> forms.add((char) letter + word));
    }

    private static boolean isArabic(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isMoreUsual(String rest, String word, String field, IndexReader published)
            throws IOException {
        return published.docFreq(new Term(field, rest)) > published.docFreq(new Term(field, word));
    }
}
