package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** RIFF: one chunk whose length is the file's; for WebP (RFC 9649) its canvas as well. */
final class RiffStructure implements Structure {

    @Override
    public boolean covers(String type, Bytes bytes) throws IOException {
        return bytes.is(0, "RIFF");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        long length = bytes.u32le(4);
        long end = 8 + length + length % 2;
        if (end - length % 2 > bytes.size()) {
            flaws.add(Flaw.TRUNCATED);
        } else if (!bytes.isPadding(Math.min(end, bytes.size()), bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
        if (bytes.is(8, "WEBP")) {
            canvas(bytes, flaws);
        }
    }

    private static void canvas(Bytes bytes, Set<Flaw> flaws) throws IOException {
        switch (bytes.latin1(12, 4)) {
            case "VP8X" -> Pixels.announced(1 + u24(bytes, 24), 1 + u24(bytes, 27), flaws);
            case "VP8L" -> {
                long bits = bytes.u32le(21);
                Pixels.announced(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), flaws);
            }
            case "VP8 " -> Pixels.announced(bytes.u16le(26) & 0x3FFF, bytes.u16le(28) & 0x3FFF, flaws);
            default -> flaws.add(Flaw.MALFORMED);
        }
    }

    private static long u24(Bytes bytes, long position) throws IOException {
        return bytes.u16le(position) | (long) bytes.u8(position + 2) << 16;
    }
}
