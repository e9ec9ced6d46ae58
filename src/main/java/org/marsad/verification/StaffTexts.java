package org.marsad.verification;

import org.marsad.submission.WrittenText;

/** How long a text of the staff may be (the HTTP contract), wherever they write it. */
public final class StaffTexts {

    /** Maximum of every staff text, in characters. */
    public static final int MAXIMUM = 10_000;

    /** Maximum of a message to the submitter, in characters. */
    public static final int MESSAGE_MAXIMUM = 5_000;

    private StaffTexts() {}

    /** Something to read, not too long, that any database takes. */
    public static boolean isAcceptable(String text) {
        return !WrittenText.isBlank(text) && length(text) <= MAXIMUM && WrittenText.isReadable(text);
    }

    /** Characters as people count them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
