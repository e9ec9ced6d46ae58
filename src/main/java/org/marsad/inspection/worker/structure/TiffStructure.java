package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** TIFF 6.0: how many pixels its directories announce. */
final class TiffStructure implements Structure {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int SHORT = 3;

    /** Directories looked at, and fields in each: the pages of a long fax. */
    private static final int MOST = 1000;

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return bytes.is(0, "II*\0") || bytes.is(0, "MM\0*");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        boolean little = bytes.is(0, "II");
        long directory = u32(bytes, 4, little);
        for (int page = 0; directory != 0 && page < MOST; page++) {
            long width = 0;
            long height = 0;
            int fields = u16(bytes, directory, little);
            for (int field = 0; field < Math.min(fields, MOST); field++) {
                long position = directory + 2 + 12L * field;
                int tag = u16(bytes, position, little);
                width = tag == WIDTH ? number(bytes, position, little) : width;
                height = tag == HEIGHT ? number(bytes, position, little) : height;
            }
            Pixels.announced(width, height, flaws);
            directory = u32(bytes, directory + 2 + 12L * fields, little);
        }
    }

    private static long number(Bytes bytes, long field, boolean little) throws IOException {
        boolean isShort = u16(bytes, field + 2, little) == SHORT;
        return isShort ? u16(bytes, field + 8, little) : u32(bytes, field + 8, little);
    }

    private static int u16(Bytes bytes, long position, boolean little) throws IOException {
        return little ? bytes.u16le(position) : bytes.u16(position);
    }

    private static long u32(Bytes bytes, long position, boolean little) throws IOException {
        return little ? bytes.u32le(position) : bytes.u32(position);
    }
}
