package org.marsad.promise;

/**
 * Cells that no spreadsheet takes for a formula, after OWASP's "CSV Injection": one that begins with a character which
 * starts a formula gets an apostrophe before it. So does one that begins with an apostrophe, and so the way back is
 * unambiguous: {@code original(neutral(text))} is {@code text}, whatever it holds.
 */
public final class SpreadsheetCell {

    /** What a formula begins with, or what is skipped before one; with the full-width forms that some programs accept. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char APOSTROPHE = '\'';

    private SpreadsheetCell() {}

    /** The text as a cell of a file that a spreadsheet may open. */
    public static String neutral(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        return first == APOSTROPHE || BEGINS_FORMULA.indexOf(first) >= 0 ? APOSTROPHE + text : text;
    }

    /** The text that {@link #neutral} made this cell of. */
    public static String original(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE ? cell.substring(1) : cell;
    }
}
