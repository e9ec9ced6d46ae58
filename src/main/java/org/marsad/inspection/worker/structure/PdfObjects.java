package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** Reads all objects of a PDF one after the other, wherever its cross-references point, streams of objects too. */
final class PdfObjects {

    /** What runs, fetches, sends or carries files. An action of script needs both of the first (ISO 32000, 12.6.4). */
    private static final Set<String> ACTIVE = Set.of(
            "/JavaScript",
            "/JS",
            "/Launch",
            "/EmbeddedFile",
            "/EF",
            "/RichMedia",
            "/XFA",
            "/SubmitForm",
            "/ImportData",
            "/GoToE",
            "/Rendition");

    /** Most that one stream of objects, and all together, may unpack to. */
    private static final int MOST_OBJECTS = 8 * 1024 * 1024;

    private static final long MOST_TOGETHER = 64L * 1024 * 1024;

    private final Bytes bytes;
    private final Set<Flaw> flaws;
    private PdfDictionary dictionary = new PdfDictionary();
    private boolean encrypted;
    private boolean unreadable;
    private boolean streamsEnd = true;
    private long unpacked;

    PdfObjects(Bytes bytes, Set<Flaw> flaws) {
        this.bytes = bytes;
        this.flaws = flaws;
    }

    void check() throws IOException {
        long size = bytes.size();
        PdfTokens tokens = new PdfTokens(position -> position < size ? bytes.u8(position) : -1, 0);
        for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
            if (token.equals("stream")) {
                tokens.moveTo(stream(tokens.position()));
            } else {
                see(token);
            }
        }
        if (encrypted) {
            flaws.add(Flaw.ENCRYPTED);
        } else if (unreadable) {
            flaws.add(Flaw.MALFORMED);
        }
    }

    private void see(String token) {
        if (token.equals("obj") || token.equals("endobj") || token.equals("trailer")) {
            dictionary = new PdfDictionary();
        } else if (ACTIVE.contains(token)) {
            flaws.add(Flaw.ACTIVE_CONTENT);
        } else if (token.equals("/Encrypt")) {
            encrypted = true;
        }
        dictionary.see(token);
    }

    /** Looks at the stream that begins here, as far as its dictionary makes that worth it; where it ends. */
    private long stream(long keyword) throws IOException {
        long from = bytes.is(keyword, "\r\n") ? keyword + 2 : keyword + 1;
        long end = streamsEnd ? bytes.find("endstream", from, bytes.size()) : -1;
        long to = end < 0 ? bytes.size() : end;
        streamsEnd = end >= 0;
        if (dictionary.isImage()) {
            Pixels.announced(dictionary.width(), dictionary.height(), flaws);
        }
        if (dictionary.timesDeflated() > 1) {
            flaws.add(Flaw.ARCHIVE_BOMB); // nobody deflates twice but to unpack to far more than 1,000 times the size
        }
        if (dictionary.holdsObjects()) {
            objects(from, to);
        }
        dictionary = new PdfDictionary();
        return end < 0 ? from : end + "endstream".length();
    }

    private void objects(long from, long to) throws IOException {
        if (!dictionary.isFiltered()) {
            look(new PdfTokens(at -> at < to ? bytes.u8(at) : -1, from));
        } else if (dictionary.isPlainlyDeflated()) {
            deflatedObjects(from, to);
        } else {
            unreadable = true;
        }
    }

    private void deflatedObjects(long from, long to) throws IOException {
        if (unpacked > MOST_TOGETHER) {
            throw new FlawedException(Flaw.ARCHIVE_BOMB);
        }
        Inflation inflation = Inflation.of(bytes, from, to - from, false, MOST_OBJECTS, MOST_OBJECTS);
        unpacked += inflation.size();
        if (inflation.size() > MOST_OBJECTS) {
            flaws.add(Flaw.ARCHIVE_BOMB);
        }
        unreadable |= inflation.broken();
        byte[] content = inflation.head();
        look(new PdfTokens(at -> at < content.length ? content[(int) at] & 0xFF : -1, 0));
    }

    private void look(PdfTokens tokens) throws IOException {
        for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
            if (ACTIVE.contains(token)) {
                flaws.add(Flaw.ACTIVE_CONTENT);
            }
        }
    }
}
