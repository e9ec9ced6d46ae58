package org.marsad.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.marsad.submission.WrittenText;

/** What a text of the staff may be (the HTTP contract), and a date in it, wherever they write it. */
public final class StaffTexts {

    /** Beyond lie years that databases refuse, or store as others. */
    private static final int LAST_YEAR = 9999;

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

    /**
     * The day that was written as {@code YYYY-MM-DD}.
     *
     * @throws DateTimeException if it is none, or of a year before 1 or after 9999
     */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year that no calendar of ours has");
        }
        return date;
    }
}
