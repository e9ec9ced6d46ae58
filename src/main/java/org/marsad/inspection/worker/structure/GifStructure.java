package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** GIF (89a): blocks up to the trailer. */
final class GifStructure implements Structure {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;

    @Override
    public boolean covers(String type, Bytes bytes) {
        return type.equals("image/gif");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        Pixels.announced(bytes.u16le(6), bytes.u16le(8), flaws);
        long position = HEADER + colours(bytes.u8(10));
        for (int block = bytes.u8(position); block != TRAILER; block = bytes.u8(position)) {
            if (block == EXTENSION) {
                position = afterBlocks(bytes, position + 2);
            } else if (block == IMAGE) {
                Pixels.announced(bytes.u16le(position + 5), bytes.u16le(position + 7), flaws);
                position = afterBlocks(bytes, position + 11 + colours(bytes.u8(position + 9)));
            } else {
                throw new FlawedException(Flaw.MALFORMED);
            }
        }
        if (!bytes.isPadding(position + 1, bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }

    private static long afterBlocks(Bytes bytes, long from) throws IOException {
        long position = from;
        for (int length = bytes.u8(position); length != 0; length = bytes.u8(position)) {
            position += 1 + length;
        }
        return position + 1;
    }

    /** Bytes of the colour table that these flags announce. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
