package org.marsad.promise.internal.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.marsad.promise.internal.TextRules;

/**
 * The text of a table, decoded without repair: UTF-8, with or without a byte order mark, or UTF-16 with one, as
 * spreadsheets save "Unicode text". Bytes of an older code page are refused, because nobody can tell which one it was.
 *
 * @param text without byte order mark
 * @param delimiter comma, semicolon or tab, whichever the first line has most of
 */
record CsvText(String text, char delimiter) {

    private static final String SEPARATOR = "sep=";

    static CsvText of(byte[] content) {
        String decoded = decoded(content);
        if (!TextRules.storable(decoded.replace("\r", ""))) {
            throw new UnreadableImportException("control");
        }
        // A line for Excel alone, which says what stands between cells.
        boolean told = decoded.startsWith(SEPARATOR) && decoded.length() > SEPARATOR.length();
        if (told) {
            int end = decoded.indexOf('\n');
            char delimiter = decoded.charAt(SEPARATOR.length());
            return new CsvText(end < 0 ? "" : decoded.substring(end + 1), delimiter);
        }
        return new CsvText(decoded, mostFrequent(firstLine(decoded)));
    }

    private static String decoded(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8);
        }
        if (begins(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(content, 0, StandardCharsets.UTF_8);
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableImportException("encoding");
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static char mostFrequent(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
