package org.marsad.inspection.worker.structure;

import java.io.IOException;

/**
 * The tokens of a PDF outside of its strings, comments and streams: names (with {@code #41} read as the letter it
 * stands for), numbers and keywords.
 */
final class PdfTokens {

    /** The longest name ISO 32000 allows is 127 bytes. */
    private static final int LONGEST = 127;

    /** Strings of text are short; only in bytes that are no PDF, or are made to hide some, does one not end. */
    private static final int LONGEST_STRING = 1024 * 1024;

    private final Source source;
    private long position;
    private boolean stringsEnd = true;

    PdfTokens(Source source, long position) {
        this.source = source;
        this.position = position;
    }

    /** Bytes by position; -1 behind the last. */
    interface Source {
        int at(long position) throws IOException;
    }

    long position() {
        return position;
    }

    void moveTo(long next) {
        position = next;
    }

    /** The next token: {@code /Name}, a number or keyword, or a delimiter; empty at the end. */
    String next() throws IOException {
        while (true) {
            int each = source.at(position);
            if (each < 0) {
                return "";
            } else if (each == '(') {
                skipString();
            } else if (each == '%') {
                skipLine();
            } else if (isBlank(each)) {
                position++;
            } else if (each == '<' && source.at(position + 1) != '<') {
                skipHex();
            } else if (each == '/') {
                position++;
                return "/" + word(true);
            } else if (isDelimiter(each)) {
                position++;
                return Character.toString(each);
            } else {
                return word(false);
            }
        }
    }

    private String word(boolean name) throws IOException {
        StringBuilder word = new StringBuilder();
        int each = source.at(position);
        while (each >= 0 && !isBlank(each) && !isDelimiter(each)) {
            if (name && each == '#' && hex(position + 1) >= 0) {
                each = hex(position + 1);
                position += 2;
            }
            if (word.length() < LONGEST) {
                word.append((char) each);
            }
            each = source.at(++position);
        }
        return word.toString();
    }

    private int hex(long from) throws IOException {
        int high = Character.digit(source.at(from), 16);
        int low = Character.digit(source.at(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private void skipString() throws IOException {
        long start = position;
        int depth = 0;
        do {
            int each = stringsEnd && position - start < LONGEST_STRING ? source.at(position++) : -1;
            if (each < 0) {
                stringsEnd = false;
                position = start + 1;
                return;
            } else if (each == '\\') {
                position++;
            } else if (each == '(') {
                depth++;
            } else if (each == ')') {
                depth--;
            }
        } while (depth > 0);
    }

    private void skipLine() throws IOException {
        int each = source.at(position);
        while (each >= 0 && each != '\n' && each != '\r') {
            each = source.at(++position);
        }
    }

    private void skipHex() throws IOException {
        int each = source.at(++position);
        while (Character.digit(each, 16) >= 0 || isBlank(each)) {
            each = source.at(++position);
        }
    }

    private static boolean isBlank(int each) {
        return each == ' ' || each == '\n' || each == '\r' || each == '\t' || each == '\f' || each == 0;
    }

    private static boolean isDelimiter(int each) {
        return each == '/'
                || each == '<'
                || each == '>'
                || each == '['
                || each == ']'
                || each == '{'
                || each == '}'
                || each == '('
                || each == ')'
                || each == '%';
    }
}
