package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What deflated bytes become, counted and never kept but for a beginning.
 *
 * @param size bytes; more than the limit asked for means that there is at least that much
 * @param head how it begins
 * @param broken whether the deflated bytes are none
 */
record Inflation(long size, byte[] head, boolean broken) {

    /** Two megabytes of nothing are no bomb; documents of that size compress by 150 only when made to. */
    private static final long HARMLESS = 1024 * 1024;

    /** Measured: no document of 967 test files and none of ours compresses better than this. */
    private static final long RATIO = 150;

    private static final int CHUNK = 16 * 1024;

    /** Whether so much out of so little is made to exhaust who unpacks it. */
    static boolean isBomb(long packed, long unpacked) {
        return unpacked > HARMLESS && unpacked / RATIO > packed;
    }

    /**
     * Inflates a range of the file.
     *
     * @param raw without zlib's header, as in zip
     * @param limit bytes after which it stops
     * @param keep bytes of the beginning to keep
     */
    static Inflation of(Bytes bytes, long from, long length, boolean raw, long limit, int keep) throws IOException {
        Inflater inflater = new Inflater(raw);
        try {
            return inflate(inflater, bytes, from, Math.min(bytes.size(), from + length), limit, keep);
        } finally {
            inflater.end();
        }
    }

    private static Inflation inflate(Inflater inflater, Bytes bytes, long from, long to, long limit, int keep)
            throws IOException {
        byte[] out = new byte[CHUNK];
        byte[] head = new byte[0];
        long size = 0;
        long position = from;
        try {
            while (!inflater.finished() && !inflater.needsDictionary() && size <= limit) {
                if (inflater.needsInput()) {
                    if (position >= to) {
                        break;
                    }
                    byte[] in = bytes.read(position, (int) Math.min(CHUNK, to - position));
                    position += in.length;
                    inflater.setInput(in);
                }
                int read = inflater.inflate(out);
                head = extended(head, out, Math.min(read, keep - head.length));
                size += read;
            }
            return new Inflation(size, head, inflater.needsDictionary());
        } catch (DataFormatException e) {
            return new Inflation(size, head, true);
        }
    }

    private static byte[] extended(byte[] head, byte[] more, int length) {
        if (length <= 0) {
            return head;
        }
        byte[] longer = Arrays.copyOf(head, head.length + length);
        System.arraycopy(more, 0, longer, head.length, length);
        return longer;
    }
}
