package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948): chunks with checksums up to IEND. */
final class PngStructure implements Structure {

    private static final int SIGNATURE = 8;

    /** Most that compressed texts and profiles of one picture may come to. */
    private static final long MOST_TEXT = 16L * 1024 * 1024;

    private static final int CHUNK = 16 * 1024;

    @Override
    public boolean covers(String type, Bytes bytes) {
        return type.equals("image/png");
    }

    @Override
    public void check(Bytes bytes, Set<Flaw> flaws) throws IOException {
        long position = SIGNATURE;
        long text = 0;
        String type = "";
        while (!type.equals("IEND")) {
            long length = bytes.u32(position);
            type = bytes.latin1(position + 4, 4);
            if (!type.chars().allMatch(Character::isLetter)) {
                throw new FlawedException(Flaw.MALFORMED);
            }
            if (type.equals("IHDR")) {
                Pixels.announced(bytes.u32(position + 8), bytes.u32(position + 12), flaws);
            } else if (type.equals("zTXt") || type.equals("iTXt") || type.equals("iCCP")) {
                text += unpacked(bytes, type, position + 8, length, flaws);
            }
            verify(bytes, position + 4, length + 4, flaws);
            position += 12 + length;
        }
        if (text > MOST_TEXT) {
            flaws.add(Flaw.ARCHIVE_BOMB);
        }
        if (!bytes.isPadding(position, bytes.size())) {
            flaws.add(Flaw.APPENDED_DATA);
        }
    }

    private static void verify(Bytes bytes, long from, long length, Set<Flaw> flaws) throws IOException {
        if (from + length + 4 > bytes.size()) {
            throw new FlawedException(Flaw.TRUNCATED);
        }
        CRC32 crc = new CRC32();
        for (long done = 0; done < length; done += CHUNK) {
            crc.update(bytes.read(from + done, (int) Math.min(CHUNK, length - done)));
        }
        if (crc.getValue() != bytes.u32(from + length)) {
            flaws.add(Flaw.MALFORMED);
        }
    }

    /** Bytes that a compressed text or profile comes to. */
    private static long unpacked(Bytes bytes, String type, long from, long length, Set<Flaw> flaws) throws IOException {
        long end = Math.min(bytes.size(), from + length);
        long data = bytes.findByte((byte) 0, from, end) + 1;
        if (type.equals("iTXt")) {
            if (data <= 0 || data + 2 > end || bytes.u8(data) == 0) {
                return 0; // not compressed
            }
            data = bytes.findByte((byte) 0, bytes.findByte((byte) 0, data + 2, end) + 1, end);
        }
        if (data <= 0 || data + 1 >= end) {
            return 0;
        }
        Inflation inflation = Inflation.of(bytes, data + 1, end - data - 1, false, MOST_TEXT, 0);
        if (Inflation.isBomb(length, inflation.size())) {
            flaws.add(Flaw.ARCHIVE_BOMB);
        }
        return inflation.size();
    }
}
