package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where originals, and what is derived from them, lie: content-addressed by SHA-256, written once, each content once
 * however many hold it. A holder is a submission; what no holder holds any more cannot be read by anybody. An object
 * store is another implementation of this, with the same tests.
 */
public interface Vault {

    /**
     * Takes a file over. When it returns the object is durable, and the file is gone from where it was.
     *
     * @return true if the object is new, false if the same content was there already
     */
    boolean seal(UUID holder, Path file, String sha256) throws IOException;

    /** The same for content in memory, such as a statement. */
    boolean seal(UUID holder, byte[] content, String sha256) throws IOException;

    /**
     * Opens an object. The stream fails with an {@link IOException} at its end, before the last bytes are handed out,
     * if the content no longer has its hash.
     */
    InputStream open(UUID holder, String sha256) throws IOException;

    /** Opens an object to read from anywhere in it; a changed part cannot be read. */
    SeekableByteChannel channel(UUID holder, String sha256) throws IOException;

    void remove(String sha256) throws IOException;

    /** Names of all objects; to be closed. */
    Stream<String> all() throws IOException;
}
