package org.marsad.verification.internal;

/** What a text of staff may be made of. */
public final class StaffTexts {

    /** Maximum of every staff text, in characters. */
    public static final int MAXIMUM = 10_000;

    /** Maximum of a message to the submitter, in characters. */
    static final int MESSAGE_MAXIMUM = 5_000;

    private StaffTexts() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** True if there is nothing in it to read: spaces and invisible marks only. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** False for control characters other than line breaks and tabs, and for halves of characters: no database keeps them. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || !(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE));
    }
}
