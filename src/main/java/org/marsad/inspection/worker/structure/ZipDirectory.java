package org.marsad.inspection.worker.structure;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A zip's central directory (PKWARE APPNOTE 4.3), found from the file's end as every reader finds it.
 *
 * @param end where its end record stands
 * @param start where the directory really begins
 * @param entries how many it announces
 * @param shift bytes before the archive that its own offsets do not count
 * @param comment length of the comment
 */
record ZipDirectory(long end, long start, long entries, long shift, int comment) {

    static final int END_RECORD = 22;

    private static final int LONGEST_COMMENT = 65_535;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    /** Whether a reader of archives would find one in here. */
    static boolean endsIn(Bytes bytes) throws IOException {
        ZipDirectory found = find(bytes);
        return found != null && found.entries > 0;
    }

    /** The last end record that a directory belongs to; null if there is none. */
    @Nullable
    static ZipDirectory find(Bytes bytes) throws IOException {
        long from = Math.max(0, bytes.size() - END_RECORD - LONGEST_COMMENT);
        ZipDirectory last = null;
        long position = bytes.find("PK\u0005\u0006", from, bytes.size());
        while (position >= 0) {
            ZipDirectory found = at(bytes, position);
            last = found == null ? last : found;
            position = bytes.find("PK\u0005\u0006", position + 4, bytes.size());
        }
        return last;
    }

    @Nullable
    private static ZipDirectory at(Bytes bytes, long end) throws IOException {
        if (end + END_RECORD > bytes.size()) {
            return null;
        }
        long entries = bytes.u16le(end + 10);
        long size = bytes.u32le(end + 12);
        long offset = bytes.u32le(end + 16);
        long directoryEnd = end;
        if ((size == IN_ZIP64 || offset == IN_ZIP64 || entries == 0xFFFF) && bytes.is(end - 20, "PK\u0006\u0007")) {
            long record = bytes.u64le(end - 12);
            if (!bytes.is(record, "PK\u0006\u0006")) {
                return null;
            }
            entries = bytes.u64le(record + 32);
            size = bytes.u64le(record + 40);
            offset = bytes.u64le(record + 48);
            directoryEnd = record;
        }
        long start = bytes.is(directoryEnd - size, "PK\u0001\u0002") || entries == 0 ? directoryEnd - size : offset;
        boolean whole = entries == 0 ? size == 0 : bytes.is(start, "PK\u0001\u0002");
        return whole ? new ZipDirectory(end, start, entries, start - offset, bytes.u16le(end + 20)) : null;
    }
}
