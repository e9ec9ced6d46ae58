package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word: a longest common subsequence of words and spaces. */
public final class WordDiff {

    /**
     * Cells of the table that is filled for the part that differs: 2,000 by 2,000 words and spaces, which is what two
     * texts of 10,000 characters have at most in practice. Beyond, all of that part is shown as replaced.
     */
    private static final long MOST_CELLS = 4_000_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]+");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> pieces = new ArrayList<>();

    private Kind running = Kind.SAME;
    private final StringBuilder run = new StringBuilder();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What a piece of text is. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A run of words that stayed, went or came. */
    public record Piece(Kind kind, String text) {}

    /** The pieces in their order; those that are not added make up the one text, those not removed the other. */
    public static List<Piece> between(String before, String after) {
        return new WordDiff(words(before), words(after)).compare();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<Piece> compare() {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) {
            end++;
        }
        before.subList(0, start).forEach(word -> add(Kind.SAME, word));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(word -> add(Kind.SAME, word));
        finish();
        return together(pieces);
    }

    /**
     * Words that went one after the other went together: of three words in a row that were replaced, a reader hears that
     * three words went and three came, and not three times one. What holds them together are the spaces between them,
     * which are then part of both; the end of a line is not.
     */
    private static List<Piece> together(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean space = piece.kind() == Kind.SAME
                    && SPACES.matcher(piece.text()).matches()
                    && i + 1 < pieces.size()
                    && removed.length() > 0
                    && added.length() > 0;
            if (piece.kind() == Kind.REMOVED || space) {
                removed.append(piece.text());
            }
            if (piece.kind() == Kind.ADDED || space) {
                added.append(piece.text());
            }
            if (piece.kind() == Kind.SAME && !space) {
                flush(joined, removed, added);
                joined.add(piece);
            }
        }
        flush(joined, removed, added);
        return Collections.unmodifiableList(joined);
    }

    private static void flush(List<Piece> joined, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            joined.add(new Piece(Kind.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            joined.add(new Piece(Kind.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static String fromEnd(List<String> words, int place) {
        return words.get(words.size() - 1 - place);
    }

    private void middle(List<String> old, List<String> young) {
        if ((long) old.size() * young.size() > MOST_CELLS) {
            old.forEach(word -> add(Kind.REMOVED, word));
            young.forEach(word -> add(Kind.ADDED, word));
            return;
        }
        int[][] common = common(old, young);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                add(Kind.SAME, old.get(i++));
                j++;
            } else if (j == young.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.REMOVED, old.get(i++));
            } else {
                add(Kind.ADDED, young.get(j++));
            }
        }
    }

    /** In each cell the length of the longest common subsequence from there to both ends. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, String words) {
        if (kind != running) {
            finish();
            running = kind;
        }
        run.append(words);
    }

    private void finish() {
        if (!run.isEmpty()) {
            pieces.add(new Piece(running, run.toString()));
            run.setLength(0);
        }
    }
}
