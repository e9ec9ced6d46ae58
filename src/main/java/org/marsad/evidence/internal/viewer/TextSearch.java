package org.marsad.evidence.internal.viewer;

import java.util.ArrayList;
import java.util.List;
import org.marsad.evidence.internal.viewer.Passage.Segment;

/** Finds words in a text whichever forms of Arabic letters they are written with, and cuts long texts into parts. */
final class TextSearch {

    /** More is as good as everywhere. */
    static final int MOST_COUNTED = 10_000;

    /** A page of 10,000 characters is read without waiting, printed on some five sheets. */
    static final int PART = 10_000;

    /** Enough to see what it is about. */
    private static final int AROUND = 160;

    private static final int MOST_SHOWN = 100;

    private TextSearch() {}

    /** One part of the text, 1-based; the nearest that there is. */
    static Reading part(String text, int number) {
        if (text.isBlank()) {
            return new Reading(List.of(), 1, 1, -1);
        }
        int parts = (text.length() + PART - 1) / PART;
        int part = Math.max(1, Math.min(number, parts));
        String shown = text.substring(cut(text, (part - 1) * PART), cut(text, part * PART));
        return new Reading(List.of(new Passage(List.of(new Segment(shown, false)))), part, parts, -1);
    }

    /** The passages around each place; a query of nothing but space and vowel signs is found nowhere. */
    static Reading around(String text, String query) {
        String needle = FoldedText.of(query).needle();
        List<int[]> shown = new ArrayList<>();
        int count = 0;
        if (!needle.isEmpty()) {
            FoldedText folded = FoldedText.of(text);
            for (int at = folded.find(needle, 0);
                    at >= 0 && count < MOST_COUNTED;
                    at = folded.find(needle, at + needle.length())) {
                count++;
                if (shown.size() < MOST_SHOWN) {
                    shown.add(new int[] {folded.original(at), folded.original(at + needle.length())});
                }
            }
        }
        return new Reading(passages(text, shown), 1, 1, count);
    }

    private static List<Passage> passages(String text, List<int[]> hits) {
        List<Passage> passages = new ArrayList<>();
        int next = 0;
        while (next < hits.size()) {
            int from = cut(text, Math.max(0, hits.get(next)[0] - AROUND));
            int to = from;
            int last = next;
            while (last < hits.size() && (last == next || hits.get(last)[0] - AROUND <= to)) {
                to = cut(text, Math.min(text.length(), hits.get(last)[1] + AROUND));
                last++;
            }
            passages.add(passage(text, from, to, hits.subList(next, last)));
            next = last;
        }
        return passages;
    }

    private static Passage passage(String text, int from, int to, List<int[]> hits) {
        List<Segment> segments = new ArrayList<>();
        int at = from;
        for (int[] hit : hits) {
            add(segments, text.substring(at, hit[0]), false);
            add(segments, text.substring(hit[0], hit[1]), true);
            at = hit[1];
        }
        add(segments, text.substring(at, to), false);
        return new Passage(segments);
    }

    private static void add(List<Segment> segments, String text, boolean hit) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, hit));
        }
    }

    /** Never between the two halves of a character. */
    private static int cut(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return Math.max(0, Math.min(at, text.length()));
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
