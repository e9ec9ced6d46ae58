package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** Zip archives, and the documents of office suites, which are zip archives. */
final class ZipStructure implements Structure {

    /** The largest document of ours has some hundred. */
    private static final long MOST_ENTRIES = 10_000;

    private static final int SHORT_COMMENT = 1024;

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return begins(bytes)
                || type.equals("application/zip")
                || type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.");
    }

    static boolean begins(Bytes bytes) throws IOException {
        return bytes.is(0, "PK\u0003\u0004") || bytes.is(0, "PK\u0005\u0006");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        ZipDirectory directory = ZipDirectory.find(bytes);
        if (directory == null) {
            throw new FlawedException(Flaw.TRUNCATED);
        }
        if (directory.shift() != 0) {
            flaws.add(Flaw.POLYGLOT);
        }
        checkEnd(bytes, directory, flaws);
        if (directory.entries() > MOST_ENTRIES) {
            throw new FlawedException(Flaw.ARCHIVE_BOMB);
        }
        new ZipEntries(bytes, directory, flaws).check();
    }

    private static void checkEnd(Bytes bytes, ZipDirectory directory, Set<Flaw> flaws) throws IOException {
        long comment = directory.end() + ZipDirectory.END_RECORD;
        long end = comment + directory.comment();
        if (end > bytes.size()) {
            throw new FlawedException(Flaw.TRUNCATED);
        }
        boolean odd = directory.comment() > SHORT_COMMENT || !isText(bytes, comment, end);
        if (odd || !bytes.isPadding(end, bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }

    private static boolean isText(Bytes bytes, long from, long to) throws IOException {
        for (long position = from; position < to; position++) {
            int each = bytes.u8(position);
            if (each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }
}
