package org.marsad.inspection.worker.structure;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file, read anywhere through one window of 64 KiB: memory does not depend on the file's size. What lies
 * outside of the file cannot be read: that is {@link Flaw#TRUNCATED}.
 */
final class Bytes implements Closeable {

    private static final int WINDOW = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long start;
    private int filled;

    Bytes(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    int u8(long position) throws IOException {
        long offset = position - start;
        if (offset < 0 || offset >= filled) {
            fill(position);
            offset = 0;
        }
        return window[(int) offset] & 0xFF;
    }

    int u16(long position) throws IOException {
        return u8(position) << 8 | u8(position + 1);
    }

    int u16le(long position) throws IOException {
        return u8(position) | u8(position + 1) << 8;
    }

    long u32(long position) throws IOException {
        return (long) u16(position) << 16 | u16(position + 2);
    }

    long u32le(long position) throws IOException {
        return u16le(position) | (long) u16le(position + 2) << 16;
    }

    /** A 64-bit number; none that a file on this earth could need is negative. */
    long u64(long position) throws IOException {
        return positive(u32(position) << 32 | u32(position + 4));
    }

    long u64le(long position) throws IOException {
        return positive(u32le(position) | u32le(position + 4) << 32);
    }

    private static long positive(long number) throws FlawedException {
        if (number < 0) {
            throw new FlawedException(Flaw.MALFORMED);
        }
        return number;
    }

    byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u8(position + i);
        }
        return bytes;
    }

    /** At most this many bytes from here, fewer at the end of the file. */
    byte[] upTo(long position, int length) throws IOException {
        return read(position, (int) Math.max(0, Math.min(length, size - position)));
    }

    String latin1(long position, int length) throws IOException {
        return new String(read(position, length), StandardCharsets.ISO_8859_1);
    }

    /** Whether these characters, one byte each, stand here; false past the end. */
    boolean is(long position, String expected) throws IOException {
        if (position < 0 || position > size - expected.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (u8(position + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where these characters next begin, before {@code to}; -1 if they do not. */
    long find(String wanted, long from, long to) throws IOException {
        byte first = (byte) wanted.charAt(0);
        long last = Math.min(to, size) - wanted.length();
        for (long position = from; position <= last; position++) {
            position = findByte(first, position, last + 1);
            if (position < 0 || is(position, wanted)) {
                return position;
            }
        }
        return -1;
    }

    /** Where this byte next stands, before {@code to}; -1 if it does not. */
    long findByte(byte wanted, long from, long to) throws IOException {
        long position = from;
        while (position < Math.min(to, size)) {
            u8(position);
            int begin = (int) (position - start);
            int end = (int) Math.min(filled, Math.min(to, size) - start);
            for (int i = begin; i < end; i++) {
                if (window[i] == wanted) {
                    return start + i;
                }
            }
            position = start + end;
        }
        return -1;
    }

    /** Whether nothing but zeros or 0xFF, as writers pad with, or blanks stand from here to {@code to}. */
    boolean isPadding(long from, long to) throws IOException {
        for (long position = from; position < to; position++) {
            int each = u8(position);
            if (each != 0 && each != 0xFF && each != '\n' && each != '\r' && each != ' ' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    private void fill(long position) throws IOException {
        if (position < 0 || position >= size) {
            throw new FlawedException(Flaw.TRUNCATED);
        }
        ByteBuffer buffer = ByteBuffer.wrap(window);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, position + buffer.position());
        }
        start = position;
        filled = buffer.position();
        if (filled == 0) {
            throw new FlawedException(Flaw.TRUNCATED);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
