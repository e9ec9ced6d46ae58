package org.marsad.verification;

import org.marsad.verification.internal.StaffTexts;

/** What a text of the staff may be, wherever they write it. */
public final class StaffText {

    private StaffText() {}

    /** Something to read, of at most 10,000 characters (the HTTP contract), that any database takes. */
    public static boolean isAcceptable(String text) {
        return !StaffTexts.isBlank(text)
                && StaffTexts.length(text) <= StaffTexts.MAXIMUM
                && StaffTexts.isStorable(text);
    }
}
