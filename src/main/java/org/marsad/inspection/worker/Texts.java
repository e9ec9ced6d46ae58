package org.marsad.inspection.worker;

import org.jspecify.annotations.Nullable;

/** Texts of a document and of what is in it, one after the other, bounded together. */
final class Texts {

    private final int most;
    private final StringBuilder all = new StringBuilder();
    private boolean cut;

    Texts(int most) {
        this.most = most;
    }

    void add(@Nullable String text) {
        String clean = text == null ? "" : clean(text);
        if (clean.isEmpty()) {
            return;
        }
        String separated = all.isEmpty() ? clean : "\n\n" + clean;
        int room = most - all.length();
        cut |= separated.length() > room;
        all.append(separated, 0, Math.min(separated.length(), room));
    }

    /** Without what no database, page or terminal should meet, and without the runs of empty lines parsers leave. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("(?m)^[ \\t]+$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** Without halves of surrogate pairs, as cutting and broken files leave them: JSON cannot be written with one. */
    static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "");
    }

    String text() {
        return whole(all.toString());
    }

    boolean cut() {
        return cut;
    }
}
