package org.marsad.audit.internal;

/** Names and ids as an entry may hold them: of one line, not long, and without anything that is not seen. */
final class Bounded {

    /** Characters; ids are of 36, names of accounts of 64 at most. */
    static final int LONGEST = 200;

    private static final int REPLACEMENT = 0xFFFD;

    private Bounded() {}

    /** What is cut ends in three dots of one character; what is not seen becomes U+FFFD. */
    static String text(String given) {
        StringBuilder text = new StringBuilder();
        given.codePoints().limit(LONGEST + 1L).map(Bounded::seen).forEach(text::appendCodePoint);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            text.setLength(text.offsetByCodePoints(0, LONGEST - 1));
            text.append('\u2026');
        }
        return text.toString();
    }

    private static int seen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> character;
        };
    }
}
