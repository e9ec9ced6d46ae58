package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A second format inside a first: what one program shows as a picture, another opens as an archive or runs. */
final class Polyglots implements Structure {

    /** PDF readers look for the header in the first 1,024 bytes (Acrobat's implementation note to ISO 32000). */
    private static final int PDF_HEAD = 1024;

    /** Metadata of pictures and films lies here, and whatever a server or browser would take for a page. */
    private static final int HEAD = 64 * 1024;

    private static final List<String> PAGES =
            List.of("<script", "<html", "<!doctype html", "<?php", "<svg ", "<svg>", "<iframe", "<%@ page");

    private static final List<String> PROGRAMS = List.of("MZ", "\u007FELF", "#!/", "\u00CA\u00FE\u00BA\u00BE");

    @Override
    public boolean covers(String type, Bytes bytes) {
        return true;
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        boolean zip = ZipStructure.begins(bytes);
        long pdf = bytes.find("%PDF-", 0, PDF_HEAD);
        boolean isPdf = pdf >= 0 && bytes.isPadding(0, pdf) || bytes.is(0, "\u00EF\u00BB\u00BF%PDF-");
        if (!zip && ZipDirectory.endsIn(bytes) || pdf >= 0 && !isPdf) {
            flaws.add(Flaw.POLYGLOT);
        }
        if (!zip && !isText(bytes) && carriesPage(bytes, isPdf ? PDF_HEAD : HEAD)) {
            flaws.add(Flaw.POLYGLOT);
        }
        for (String program : PROGRAMS) {
            if (pdf > 0 && bytes.is(0, program)) {
                flaws.add(Flaw.POLYGLOT);
            }
        }
    }

    /** Text may speak of pages and scripts; what it is itself is another's question. */
    private static boolean isText(Bytes bytes) throws IOException {
        for (byte each : bytes.upTo(0, PDF_HEAD)) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean carriesPage(Bytes bytes, int length) throws IOException {
        String head = new String(bytes.upTo(0, length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(head::contains);
    }
}
