package org.marsad.evidence.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes what is read and fails at the end if it is not what was sealed: a changed original never passes for whole. */
final class VerifyingInputStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final String expected;
    private boolean verified;

    VerifyingInputStream(InputStream content, String expected) {
        super(content);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read < 0) {
            verify();
        } else {
            digest.update((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
            verify();
        } else {
            digest.update(buffer, offset, read);
        }
        return read;
    }

    /** Skipped bytes would escape the hash, so they are read. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] buffer = new byte[(int) Math.min(8192, Math.max(0, bytes))];
        int read = buffer.length == 0 ? 0 : read(buffer, 0, buffer.length);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        if (!verified && !HexFormat.of().formatHex(digest.digest()).equals(expected)) {
            throw new IOException("a sealed original no longer has its hash");
        }
        verified = true;
    }
}
