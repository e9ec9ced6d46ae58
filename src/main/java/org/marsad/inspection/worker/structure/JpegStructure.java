package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** JPEG (ITU-T T.81): segments up to the end-of-image marker, and what may stand behind it. */
final class JpegStructure implements Structure {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP2 = 0xE2;

    @Override
    public boolean covers(String type, Bytes bytes) {
        return type.equals("image/jpeg");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        MultiPicture others = new MultiPicture();
        long end = walk(bytes, 0, others, flaws);
        end = others.end(bytes, end, flaws);
        if (!bytes.isPadding(end, bytes.size()) && !SamsungTrailer.fills(bytes, end)) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }

    /** Walks one picture; the position behind its end-of-image marker. */
    static long walk(Bytes bytes, long from, MultiPicture others, Set<Flaw> flaws) throws IOException {
        long position = from;
        int marker = START;
        while (marker != END) {
            if (bytes.u8(position) != 0xFF) {
                throw new FlawedException(Flaw.MALFORMED);
            }
            while (bytes.u8(position) == 0xFF) {
                position++;
            }
            marker = bytes.u8(position++);
            if (standsAlone(marker)) {
                continue;
            }
            int length = bytes.u16(position);
            if (isFrame(marker)) {
                Pixels.announced(bytes.u16(position + 5), bytes.u16(position + 3), flaws);
            } else if (marker == APP2 && bytes.is(position + 2, "MPF\0")) {
                others.announced(position + 6);
            }
            position += Math.max(2, length);
            if (marker == SCAN) {
                position = afterScan(bytes, position);
            }
        }
        return position;
    }

    private static boolean standsAlone(int marker) {
        return marker == START || marker == END || marker == 0x01 || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** SOF0 to SOF15, without the three numbers among them that mean tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Where the next marker stands that is neither a restart nor a stuffed 0xFF. */
    private static long afterScan(Bytes bytes, long from) throws IOException {
        long position = from;
        while (true) {
            position = bytes.findByte((byte) 0xFF, position, bytes.size());
            if (position < 0) {
                throw new FlawedException(Flaw.TRUNCATED);
            }
            int next = bytes.u8(position + 1);
            if (next != 0 && next != 0xFF && !isRestart(next)) {
                return position;
            }
            position += next == 0xFF ? 1 : 2;
        }
    }
}
