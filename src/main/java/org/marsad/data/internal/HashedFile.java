package org.marsad.data.internal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A new file that is hashed and counted while it is written, and safe on the disk once it is closed. */
final class HashedFile extends FilterOutputStream {

    private final FileOutputStream file;
    private final MessageDigest digest;
    private boolean closed;
    private long bytes;

    HashedFile(Path path) throws IOException {
        this(new FileOutputStream(path.toFile()), Sha256.digest());
    }

    private HashedFile(FileOutputStream file, MessageDigest digest) {
        super(new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16));
        this.file = file;
        this.digest = digest;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (OutputStream whole = out) {
            whole.flush();
            file.getFD().sync();
        }
    }

    /** Once it is closed. */
    DataFile described(String name, String mediaType, long rows) {
        return new DataFile(name, mediaType, bytes, HexFormat.of().formatHex(digest.digest()), rows);
    }
}
