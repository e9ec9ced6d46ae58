package org.marsad.inspection.worker.structure;

import java.io.IOException;

/**
 * The notes that Samsung's phones write behind nearly every photo: blocks, then a directory from {@code SEFH} to
 * {@code SEFT}. Small ones are harmless. A motion photo's film is large and is not: whoever sends a photo may not know
 * of it, so a human is told.
 */
final class SamsungTrailer {

    /** Notes such as the time in UTC take some hundred bytes. */
    private static final long SMALL = 64 * 1024;

    private static final int ENTRY = 12;

    private SamsungTrailer() {}

    /** Whether everything from here to the end of the file is such notes. */
    static boolean fills(Bytes bytes, long from) throws IOException {
        long end = bytes.size();
        if (end - from > SMALL || end - from < 24 || !bytes.is(end - 4, "SEFT")) {
            return false;
        }
        long directory = end - 8 - bytes.u32le(end - 8);
        if (directory < from || !bytes.is(directory, "SEFH")) {
            return false;
        }
        long count = bytes.u32le(directory + 8);
        long farthest = 0;
        for (long entry = 0; entry < count && entry < SMALL / ENTRY; entry++) {
            farthest = Math.max(farthest, bytes.u32le(directory + 12 + ENTRY * entry + 4));
        }
        return directory - farthest == from;
    }
}
