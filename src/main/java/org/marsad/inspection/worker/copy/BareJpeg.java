package org.marsad.inspection.worker.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A JPEG without its application segments and comments, and without what follows its end. */
final class BareJpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    /** Adobe's says how colours are stored; a picture of four inks is wrong without it. */
    private static final int ADOBE = 0xEE;

    private static final int ADOBE_LENGTH = 14;

    private final byte[] jpeg;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private int at;

    private BareJpeg(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static byte[] of(byte[] jpeg) throws IOException {
        try {
            return new BareJpeg(jpeg).bare();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("a JPEG that ends before its end", e);
        }
    }

    private byte[] bare() throws IOException {
        if (marker() != START) {
            throw new IOException("no JPEG");
        }
        put(START);
        for (int marker = marker(); marker != END; marker = marker()) {
            int length = (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF;
            if (isKept(marker, length)) {
                put(marker);
                bare.write(jpeg, at, length);
            }
            at += length;
            if (marker == SCAN) {
                scan();
            }
        }
        put(END);
        return bare.toByteArray();
    }

    private static boolean isKept(int marker, int length) {
        if (marker == ADOBE) {
            return length == ADOBE_LENGTH;
        }
        return marker != COMMENT && !(marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION);
    }

    private int marker() throws IOException {
        if (jpeg[at] != (byte) 0xFF) {
            throw new IOException("no marker where one must be");
        }
        while (jpeg[at] == (byte) 0xFF) {
            at++;
        }
        return jpeg[at++] & 0xFF;
    }

    /** Compressed bytes up to the next marker that is neither a stuffed zero nor a restart. */
    private void scan() {
        int start = at;
        while (!(jpeg[at] == (byte) 0xFF && jpeg[at + 1] != 0 && !isRestart(jpeg[at + 1] & 0xFF))) {
            at++;
        }
        bare.write(jpeg, start, at - start);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private void put(int marker) {
        bare.write(0xFF);
        bare.write(marker);
    }
}
