package org.marsad.promise.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed into a search box. Whatever it is, it is a search and no mistake: it is cut where nobody's search is
 * so long, and what no keyboard types is a space.
 *
 * @param words empty if nothing is looked for
 * @param cut whether more was typed than is looked for
 */
record SearchedText(String words, boolean cut) {

    static final int LONGEST = 200;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    static SearchedText of(@Nullable String typed) {
        String words =
                typed == null ? "" : CONTROLS.matcher(typed).replaceAll(" ").strip();
        if (words.length() <= LONGEST) {
            return new SearchedText(words, false);
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new SearchedText(words.substring(0, end), true);
    }
}
