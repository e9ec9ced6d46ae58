package org.marsad.promise.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.search.Excerpt.Piece;

/** The sentences in which the words of a query stand, in the reader's language if they stand there in it. */
final class Excerpts {

    /** Code of texts of which nobody says in what language they are (BCP 47). */
    static final String UNKNOWN = "und";

    private static final String GAP = " … ";
    private static final int SENTENCES = 2;
    private static final int LENGTH = 160;

    /** Characters that are looked through; a text that is longer shows its beginning. */
    private static final int LOOKED_THROUGH = 40_000;

    private final Query query;
    private final String language;
    private final UnifiedHighlighter sentences;
    private final UnifiedHighlighter whole;

    /** @param language the reader's */
    Excerpts(Query query, String language) {
        this.query = query;
        this.language = language;
        this.sentences = highlighter(LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, 0.5f));
        this.whole = highlighter(new WholeBreakIterator());
    }

    private static UnifiedHighlighter highlighter(BreakIterator parts) {
        return UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer(true))
                .withMaxLength(LOOKED_THROUGH)
                .withBreakIterator(() -> (BreakIterator) parts.clone())
                .withFormatter(new Pieces())
                .build();
    }

    /** A title as a whole. */
    Excerpt title(LocalizedText title) {
        for (String each : languages(List.of(title))) {
            List<Piece> marked = marked(whole, Fields.title(each), title.texts().getOrDefault(each, ""), 1);
            if (!marked.isEmpty()) {
                return new Excerpt(each, title.translated().contains(each), marked);
            }
        }
        String shown = title.languageShownFor(language);
        return new Excerpt(shown, title.translated().contains(shown), List.of(new Piece(title.in(language), false)));
    }

    /** What was found in these texts, or the beginning of the first one. */
    Excerpt of(List<LocalizedText> texts) {
        for (String each : languages(texts)) {
            List<LocalizedText> inIt = texts.stream()
                    .filter(text -> text.texts().containsKey(each))
                    .toList();
            String joined =
                    String.join("\n", inIt.stream().map(text -> text.in(each)).toList());
            List<Piece> marked = marked(sentences, Fields.body(each), joined, SENTENCES);
            if (!marked.isEmpty()) {
                boolean translated =
                        inIt.stream().anyMatch(text -> text.translated().contains(each));
                return new Excerpt(each, translated, marked);
            }
        }
        return beginning(texts.get(0));
    }

    private Excerpt beginning(LocalizedText text) {
        String shown = text.languageShownFor(language);
        String words = text.in(language);
        int end = words.length();
        if (end > LENGTH) {
            BreakIterator spaces = BreakIterator.getWordInstance(Locale.ROOT);
            spaces.setText(words);
            end = spaces.preceding(LENGTH);
        }
        String begun = end < words.length() ? words.substring(0, end).strip() + "…" : words;
        return new Excerpt(shown, text.translated().contains(shown), List.of(new Piece(begun, false)));
    }

    /** The reader's language, then the others. */
    private Set<String> languages(List<LocalizedText> texts) {
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        texts.forEach(text -> languages.add(text.languageShownFor(language)));
        texts.forEach(text -> languages.addAll(text.texts().keySet()));
        return languages;
    }

    @SuppressWarnings("unchecked")
    private List<Piece> marked(UnifiedHighlighter highlighter, String field, String text, int passages) {
        try {
            Object pieces = text.isEmpty() ? null : highlighter.highlightWithoutSearcher(field, query, text, passages);
            return pieces == null ? List.of() : (List<Piece>) pieces;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    /** Passages as pieces instead of HTML, so that the page escapes them like all other text. */
    private static final class Pieces extends PassageFormatter {

        @Override
        public @Nullable Object format(Passage[] passages, String content) {
            List<Piece> pieces = new ArrayList<>();
            int end = 0;
            for (Passage passage : passages) {
                if (passage.getNumMatches() > 0) {
                    if (passage.getStartOffset() > end) {
                        add(pieces, GAP, false);
                    }
                    addPassage(pieces, passage, content);
                    end = passage.getEndOffset();
                }
            }
            if (!pieces.isEmpty() && end < content.stripTrailing().length()) {
                add(pieces, GAP, false);
            }
            return pieces;
        }

        private static void addPassage(List<Piece> pieces, Passage passage, String content) {
            int done = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(done, passage.getMatchStarts()[i]);
                int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                if (to > from) {
                    add(pieces, content.substring(done, from), false);
                    add(pieces, content.substring(from, to), true);
                    done = to;
                }
            }
            add(pieces, content.substring(done, passage.getEndOffset()), false);
        }

        private static void add(List<Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, marked));
            }
        }
    }
}
