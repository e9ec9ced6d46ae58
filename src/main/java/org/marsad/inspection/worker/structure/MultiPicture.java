package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/**
 * Further pictures behind a JPEG that its multi-picture index (CIPA DC-007) names: previews, depth and gain maps of
 * phones and cameras. They are JPEGs themselves and belong to the file.
 */
final class MultiPicture {

    private static final int ENTRIES = 0xB002;
    private static final int ENTRY = 16;

    /** Cameras name two or three; more than this is no camera's. */
    private static final int MOST = 64;

    private long index = -1;

    /** The index begins here. */
    void announced(long position) {
        index = position;
    }

    /** Where the last of the pictures ends that follow without a gap; {@code end} if there are none. */
    long end(Bytes bytes, long end, Set<Flaw> flaws) throws IOException {
        if (index < 0) {
            return end;
        }
        boolean little = bytes.is(index, "II");
        long directory = index + u32(bytes, index + 4, little);
        int fields = u16(bytes, directory, little);
        for (int field = 0; field < Math.min(fields, MOST); field++) {
            long position = directory + 2 + 12L * field;
            if (u16(bytes, position, little) == ENTRIES) {
                long count = u32(bytes, position + 4, little) / ENTRY;
                return follow(bytes, end, index + u32(bytes, position + 8, little), count, little, flaws);
            }
        }
        return end;
    }

    private long follow(Bytes bytes, long end, long entries, long count, boolean little, Set<Flaw> flaws)
            throws IOException {
        long reached = end;
        for (int entry = 1; entry < Math.min(count, MOST); entry++) {
            long position = entries + (long) ENTRY * entry;
            long size = u32(bytes, position + 4, little);
            long from = index + u32(bytes, position + 8, little);
            boolean next = from >= reached && bytes.is(from, "\u00FF\u00D8") && bytes.isPadding(reached, from);
            if (next) {
                reached = picture(bytes, from, from + size, flaws);
            }
        }
        return reached;
    }

    /** The end of a further picture: what is left of its announced size may only be padding. */
    private static long picture(Bytes bytes, long from, long announced, Set<Flaw> flaws) throws IOException {
        long end = JpegStructure.walk(bytes, from, new MultiPicture(), flaws);
        return announced > end && announced <= bytes.size() && bytes.isPadding(end, announced) ? announced : end;
    }

    private static int u16(Bytes bytes, long position, boolean little) throws IOException {
        return little ? bytes.u16le(position) : bytes.u16(position);
    }

    private static long u32(Bytes bytes, long position, boolean little) throws IOException {
        return little ? bytes.u32le(position) : bytes.u32(position);
    }
}
