package org.marsad.promise.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What somebody typed, as words and phrases. Everything can be typed and nothing is refused: but for quotation marks
 * around a phrase no character means anything.
 *
 * @param parts in their order, each once
 */
record SearchedWords(List<Part> parts) {

    /** More would narrow nothing, and each costs a look into every field. */
    private static final int MOST = 16;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
    private static final Pattern EXACT =
            Pattern.compile("(?i)\\S*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})\\S*");

    /** Lower case and no more, without a word left out. */
    private static final Analyzer PLAIN = new StandardAnalyzer();

    static SearchedWords of(String typed) {
        Set<Part> parts = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(typed);
        int done = 0;
        while (quoted.find()) {
            addWords(parts, typed.substring(done, quoted.start()), false);
            addPhrase(parts, quoted.group(1));
            done = quoted.end();
        }
        addWords(parts, typed.substring(done), true);
        return new SearchedWords(parts.stream().limit(MOST).toList());
    }

    private static void addPhrase(Set<Part> parts, String phrase) {
        List<String> words = words(PLAIN, "", phrase);
        if (!words.isEmpty()) {
            parts.add(new Part(phrase, words.size() == 1 ? Shape.WORD : Shape.PHRASE));
        }
    }

    /** The last word may be one that is still being typed. */
    private static void addWords(Set<Part> parts, String text, boolean end) {
        List<Part> found = new ArrayList<>();
        for (String piece : text.trim().split("\\s+")) {
            Matcher exact = EXACT.matcher(piece);
            if (exact.matches()) {
                found.add(new Part(exact.group(1), Shape.EXACT));
            } else {
                words(PLAIN, "", piece).forEach(word -> found.add(new Part(word, Shape.WORD)));
            }
        }
        if (end && !found.isEmpty()) {
            Part last = found.get(found.size() - 1);
            found.set(found.size() - 1, last.perhapsUnfinished());
        }
        parts.addAll(found);
    }

    /** The words that an analyzer makes of a text. */
    static List<String> words(Analyzer analyzer, String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return words;
    }

    enum Shape {
        WORD,
        UNFINISHED,
        PHRASE,
        EXACT
    }

    record Part(String text, Shape shape) {

        private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]{3,}");

        Part perhapsUnfinished() {
            return shape == Shape.WORD && LETTERS.matcher(text).matches() ? new Part(text, Shape.UNFINISHED) : this;
        }
    }
}
