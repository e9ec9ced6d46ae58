package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** EBML (RFC 8794: WebM, Matroska): a header, then segments of a known or an unknown length. */
final class EbmlStructure implements Structure {

    private static final long HEADER = 0x1A45DFA3;
    private static final long SEGMENT = 0x18538067;

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return bytes.is(0, "\u001A\u0045\u00DF\u00A3");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        long position = 0;
        while (position + 5 <= bytes.size() && isElement(bytes.u32(position))) {
            int width = Integer.numberOfLeadingZeros(bytes.u8(position + 4)) - 23;
            if (width > 8) {
                throw new FlawedException(Flaw.MALFORMED);
            }
            long length = length(bytes, position + 4, width);
            if (length < 0) {
                return; // written while it was recorded: it ends with the file
            }
            position += 4 + width + length;
        }
        if (position > bytes.size()) {
            flaws.add(Flaw.TRUNCATED);
        } else if (!bytes.isPadding(position, bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }

    private static boolean isElement(long id) {
        return id == HEADER || id == SEGMENT;
    }

    /** The length of an element; -1 if it is unknown, which all ones say. */
    private static long length(Bytes bytes, long position, int width) throws IOException {
        long length = bytes.u8(position) & (0xFF >> width);
        boolean unknown = length == 0xFF >> width;
        for (int i = 1; i < width; i++) {
            int each = bytes.u8(position + i);
            unknown &= each == 0xFF;
            length = length << 8 | each;
        }
        return unknown ? -1 : length;
    }
}
