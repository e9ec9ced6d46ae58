package org.marsad.evidence.internal.viewer;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as people compare it when they search: without vowel signs and tatweel, alef, yeh, teh marbuta and hamza in one
 * form each, digits as 0 to 9, small letters, one space between words. Knows for each of its characters where it stood.
 */
final class FoldedText {

    private static final char TATWEEL = '\u0640';

    private final StringBuilder folded;
    private int[] positions;
    private final int originalLength;

    private FoldedText(String original) {
        this.folded = new StringBuilder(original.length());
        this.positions = new int[original.length() + 1];
        this.originalLength = original.length();
        for (int at = 0; at < original.length(); at++) {
            add(original.charAt(at), at);
        }
    }

    static FoldedText of(String original) {
        return new FoldedText(original);
    }

    private void add(char letter, int at) {
        if (isPresentationForm(letter)) {
            // Old PDF writers store the shapes of letters; one shape may be two letters.
            String letters = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC);
            letters.chars().filter(each -> !isPresentationForm((char) each)).forEach(each -> add((char) each, at));
        } else if (Character.isWhitespace(letter) || letter == '\u00a0') {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                append(' ', at);
            }
        } else if (!isSilent(letter)) {
            append(fold(letter), at);
        }
    }

    private static boolean isPresentationForm(char letter) {
        return (letter >= '\ufb50' && letter <= '\ufdff') || (letter >= '\ufe70' && letter <= '\ufefc');
    }

    private static boolean isSilent(char letter) {
        int type = Character.getType(letter);
        return letter == TATWEEL || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static char fold(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ؤ' -> 'و';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> Character.isDigit(letter) ? digit(letter) : Character.toLowerCase(letter);
        };
    }

    private static char digit(char letter) {
        return (char) ('0' + Character.getNumericValue(letter));
    }

    private void append(char letter, int at) {
        if (folded.length() == positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
        }
        positions[folded.length()] = at;
        folded.append(letter);
    }

    /** The next place of the other text in this one, from a place on; -1 if there is none. */
    int find(String needle, int from) {
        return folded.indexOf(needle, from);
    }

    /** Where a character of the folded text stood in the original; at its end, the original's end. */
    int original(int place) {
        return place >= folded.length() ? originalLength : positions[place];
    }

    /** The folded text without space around it: what to look for. */
    String needle() {
        return folded.toString().strip();
    }
}
