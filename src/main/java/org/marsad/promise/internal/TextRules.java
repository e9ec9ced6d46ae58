package org.marsad.promise.internal;

import java.util.Set;
import org.yaml.snakeyaml.reader.StreamReader;

/** What a text of ours may hold, whether a seed file brings it or an editor writes it. */
public final class TextRules {

    /** A promise's permanent id. */
    public static final String SLUG = PromiseSeed.SLUG;

    /** The code of a maker. */
    public static final String MAKER = "[A-Z][A-Z0-9_]{0,58}";

    /** Left-to-right and right-to-left override: they show letters in another order than they were written in. */
    private static final Set<Integer> OVERRIDES = Set.of(0x202D, 0x202E);

    private TextRules() {}

    /** Whether every character can be stored and shown: no control characters but new lines and tabs. */
    public static boolean storable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\t' || (!Character.isISOControl(c) && StreamReader.isPrintable(c)));
    }

    /** Whether a reader sees the letters in another order than they stand. */
    public static boolean reordered(String text) {
        return text.codePoints().anyMatch(OVERRIDES::contains);
    }

    /** Whether nothing is to be seen of it. */
    public static boolean blank(String text) {
        return ArabicFolding.fold(text).isBlank();
    }
}
