package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts: no binary in what is plain, no script in what is marked up. */
final class TextStructure implements Structure {

    private static final int HEAD = 1024 * 1024;

    private static final List<String> SCRIPTS = List.of(
            "<script", "javascript:", "onload=", "onerror=", "onclick=", "<iframe", "<object", "<foreignobject");

    @Override
    public boolean covers(String type, Bytes bytes) {
        return type.startsWith("text/") || isMarkup(type);
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        boolean wide = bytes.is(0, "\u00FE\u00FF") || bytes.is(0, "\u00FF\u00FE");
        if (!wide && bytes.findByte((byte) 0, 0, bytes.size()) >= 0) {
            flaws.add(Flaw.MALFORMED);
        }
        String head = new String(bytes.upTo(0, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.stripLeading().startsWith("<") && SCRIPTS.stream().anyMatch(head::contains)) {
            flaws.add(Flaw.ACTIVE_CONTENT);
        }
    }

    private static boolean isMarkup(String type) {
        return type.equals("image/svg+xml") || type.equals("application/xhtml+xml") || type.equals("application/xml");
    }
}
