package org.marsad.inspection.worker.structure;

import java.io.IOException;

/**
 * What a zip's directory says of one entry.
 *
 * @param next where the next entry of the directory begins
 * @param name cut at 512 bytes, each as a character
 * @param local where it says that the entry's own header stands
 */
record ZipEntry(long next, String name, int flags, int method, long packed, long unpacked, long local) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int HEADER = 46;
    private static final int NAME_KEPT = 512;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    static ZipEntry read(Bytes bytes, long position) throws IOException {
        if (!bytes.is(position, "PK\u0001\u0002")) {
            throw new FlawedException(Flaw.MALFORMED);
        }
        int name = bytes.u16le(position + 28);
        int extra = bytes.u16le(position + 30);
        long[] numbers = {bytes.u32le(position + 24), bytes.u32le(position + 20), bytes.u32le(position + 42)};
        readZip64(bytes, position + HEADER + name, extra, numbers);
        return new ZipEntry(
                position + HEADER + name + extra + bytes.u16le(position + 32),
                bytes.latin1(position + HEADER, Math.min(name, NAME_KEPT)),
                bytes.u16le(position + 8),
                bytes.u16le(position + 10),
                numbers[1],
                numbers[0],
                numbers[2]);
    }

    /** Numbers that do not fit in 32 bits stand in an extra field of id 1, in the order of the numbers here. */
    private static void readZip64(Bytes bytes, long from, int length, long[] numbers) throws IOException {
        long position = from;
        while (position + 4 <= from + length) {
            int size = bytes.u16le(position + 2);
            if (bytes.u16le(position) == 1) {
                long at = position + 4;
                for (int i = 0; i < numbers.length; i++) {
                    if (numbers[i] == IN_ZIP64 && at + 8 <= position + 4 + size) {
                        numbers[i] = bytes.u64le(at);
                        at += 8;
                    }
                }
            }
            position += 4 + size;
        }
    }

    /** The general purpose bit of encryption, that of strong encryption, or AES as WinZip marks it. */
    boolean isEncrypted() {
        return isEncrypted(flags) || method == 99;
    }

    static boolean isEncrypted(int flags) {
        return (flags & 0x41) != 0;
    }
}
