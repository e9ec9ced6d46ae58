package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** PDF (ISO 32000): up to the last end mark, and what its objects, compressed ones too, would do when opened. */
final class PdfStructure implements Structure {

    private static final String END = "%%EOF";

    private static final Set<String> KEYS = Set.of("/S", "/Type", "/Subtype");

    private static final Set<String> ACTIONS = Set.of(
            "/JavaScript",
            "/Launch",
            "/SubmitForm",
            "/ImportData",
            "/GoToE",
            "/Rendition",
            "/EmbeddedFile",
            "/RichMedia");

    /** A key and a name with every letter escaped, and blanks between. */
    private static final int LONGEST_PAIR = 128;

    /** Nothing but white space is behind the end mark of what was read in our tests; some writers add a few bytes. */
    private static final long STRAY = 8;

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return type.equals("application/pdf") || bytes.is(0, "%PDF-");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        checkEnd(bytes, flaws);
        if (hidesAction(bytes)) {
            flaws.add(Flaw.ACTIVE_CONTENT);
        }
        new PdfObjects(bytes, flaws).check();
    }

    private static void checkEnd(Bytes bytes, Set<Flaw> flaws) throws IOException {
        long end = last(bytes);
        if (end < 0) {
            flaws.add(Flaw.TRUNCATED);
        } else if (bytes.size() - end > STRAY && !bytes.isPadding(end, bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }

    /** Behind the last end mark; -1 if there is none. Looked for from the end, in steps. */
    private static long last(Bytes bytes) throws IOException {
        long step = 64 * 1024;
        for (long from = bytes.size() - step; from > -step; from -= step) {
            long found = -1;
            long position = bytes.find(END, Math.max(0, from), from + step + END.length());
            while (position >= 0) {
                found = position + END.length();
                position = bytes.find(END, found, from + step + END.length());
            }
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /**
     * A cross-reference may point into a stream, a string or a comment, where no tokens are looked for. What acts or
     * carries files names itself as the value of one of three keys, whatever it is hidden in.
     */
    private static boolean hidesAction(Bytes bytes) throws IOException {
        long position = bytes.findByte((byte) '/', 0, bytes.size());
        while (position >= 0) {
            if (position + 1 < bytes.size() && mayBeKey(bytes.u8(position + 1)) && names(bytes, position)) {
                return true;
            }
            position = bytes.findByte((byte) '/', position + 1, bytes.size());
        }
        return false;
    }

    private static boolean mayBeKey(int letter) {
        return letter == 'S' || letter == 'T' || letter == '#';
    }

    private static boolean names(Bytes bytes, long position) throws IOException {
        long end = Math.min(bytes.size(), position + LONGEST_PAIR);
        PdfTokens tokens = new PdfTokens(at -> at < end ? bytes.u8(at) : -1, position);
        return KEYS.contains(tokens.next()) && ACTIONS.contains(tokens.next());
    }
}
