package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.VaultUnavailableException;

/**
 * One PATCH while it is written. Each stretch of 8 MiB is made durable and counted by itself, so that whoever loses the
 * connection, or we the power, loses no more than that. With a checksum nothing counts before all of it is right.
 */
final class Part {

    private static final long STRETCH = 8L * 1024 * 1024;

    private final Segments segments;
    private final StoredUpload upload;
    private final @Nullable Checksum checksum;
    private final @Nullable MessageDigest digest;
    private final PartReader reader;
    private final Counting counting;
    private long counted;
    private long written;

    /** Makes bytes count. */
    interface Counting {

        /** @throws TusException if the upload is gone, or was continued elsewhere */
        void count(long before, long after);
    }

    Part(Segments segments, StoredUpload upload, InputStream body, @Nullable Checksum checksum, Counting counting) {
        this.segments = segments;
        this.upload = upload;
        this.checksum = checksum;
        this.digest = checksum == null ? null : checksum.digest();
        this.reader = new PartReader(body, upload.length() - upload.received(), digest);
        this.counting = counting;
        this.counted = upload.received();
        this.written = upload.received();
    }

    /**
     * Takes it in.
     *
     * @return bytes of the upload that count
     */
    long receive() {
        try {
            segments.removeFrom(counted);
            while (reader.hasMore()) {
                stretch();
                if (checksum == null) {
                    count();
                }
            }
        } catch (IOException e) {
            throw new VaultUnavailableException("an upload cannot be written", e);
        }
        if (checksum != null) {
            verify(checksum);
            count();
        }
        if (written == upload.length() && reader.isTooLong()) {
            throw TusException.tooLarge(upload.length());
        }
        return counted;
    }

    private void stretch() throws IOException {
        int read = reader.next(STRETCH);
        if (read == 0) {
            return;
        }
        long start = written;
        boolean complete = false;
        try {
            long size = write(start, read);
            segments.sync(start);
            written = start + size;
            complete = true;
        } finally {
            if (!complete) {
                segments.remove(start);
            }
        }
    }

    private long write(long start, int first) throws IOException {
        long size = 0;
        try (OutputStream out = segments.begin(start)) {
            for (int read = first; read > 0; read = reader.next(STRETCH - size)) {
                out.write(reader.buffer(), 0, read);
                size += read;
                if (size == STRETCH || !reader.hasMore()) {
                    break;
                }
            }
        }
        return size;
    }

    private void verify(Checksum expected) {
        boolean right = !reader.isBroken() && digest != null && expected.matches(digest);
        if (!right) {
            try {
                segments.removeFrom(counted);
            } catch (IOException e) {
                throw new VaultUnavailableException("an upload cannot be written", e);
            }
            throw TusException.wrongChecksum();
        }
    }

    private void count() {
        if (written > counted) {
            counting.count(counted, written);
            counted = written;
        }
    }
}
