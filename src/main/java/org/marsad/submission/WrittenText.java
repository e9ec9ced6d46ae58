package org.marsad.submission;

/** What a text that a person wrote may consist of, whoever it was. */
public final class WrittenText {

    private WrittenText() {}

    /** Line ends as one character: browsers send CR LF and count one. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The same, without line ends and without marks that reorder what is shown: for addresses. */
    public static boolean isOneLine(String text) {
        return isReadable(text)
                && text.codePoints()
                        .noneMatch(
                                c -> c == '\n' || c == '\r' || c == '\t' || Character.getType(c) == Character.FORMAT);
    }

    /** Nothing in it to read: spaces and invisible marks only. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** No control characters but tab and line ends, and no halves of characters: no database would take them. */
    public static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(c -> (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' && c != '\r')
                        || Character.getType(c) == Character.SURROGATE);
    }
}
