package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Reads the body of one part. A connection that dies is its end: what came before counts. */
final class PartReader {

    private final InputStream body;
    private final @Nullable MessageDigest digest;
    private final byte[] buffer = new byte[64 * 1024];
    private long left;
    private boolean broken;

    /** @param left bytes that the upload still takes */
    PartReader(InputStream body, long left, @Nullable MessageDigest digest) {
        this.body = body;
        this.left = left;
        this.digest = digest;
    }

    /** The next bytes, as many as are there and at most so many; 0 at the end. */
    int next(long most) {
        try {
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, Math.min(left, most)));
            if (read <= 0) {
                left = 0;
                return 0;
            }
            left -= read;
            if (digest != null) {
                digest.update(buffer, 0, read);
            }
            return read;
        } catch (IOException e) {
            broken = true;
            left = 0;
            return 0;
        }
    }

    /** Where they are. */
    byte[] buffer() {
        return buffer;
    }

    boolean hasMore() {
        return left > 0;
    }

    /** True if the connection died before the part was whole. */
    boolean isBroken() {
        return broken;
    }

    /** True if more bytes come than the upload takes. */
    boolean isTooLong() {
        try {
            return !broken && body.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
