package org.marsad.inspection.worker.structure;

/** What the tokens since an object began say of the stream that may follow. */
final class PdfDictionary {

    private static final int LONGEST_NUMBER = 10;

    private String before = "";
    private boolean image;
    private boolean objects;
    private boolean otherFilter;
    private int deflated;
    private long width;
    private long height;

    void see(String token) {
        switch (token) {
            case "/Image" -> image = true;
            case "/ObjStm" -> objects = true;
            case "/FlateDecode", "/Fl" -> deflated++;
            case "/ASCIIHexDecode", "/ASCII85Decode", "/LZWDecode", "/RunLengthDecode", "/Crypt", "/AHx", "/A85" ->
                otherFilter = true;
            default -> number(token);
        }
        before = token;
    }

    private void number(String token) {
        if (token.length() <= LONGEST_NUMBER
                && !token.isEmpty()
                && token.chars().allMatch(Character::isDigit)) {
            width = before.equals("/Width") ? Long.parseLong(token) : width;
            height = before.equals("/Height") ? Long.parseLong(token) : height;
        }
    }

    boolean isImage() {
        return image;
    }

    boolean holdsObjects() {
        return objects;
    }

    /** Deflated once and nothing else: what every writer does with streams of objects. */
    boolean isPlainlyDeflated() {
        return deflated == 1 && !otherFilter;
    }

    boolean isFiltered() {
        return deflated > 0 || otherFilter;
    }

    int timesDeflated() {
        return deflated;
    }

    long width() {
        return width;
    }

    long height() {
        return height;
    }
}
