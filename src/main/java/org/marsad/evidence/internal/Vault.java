package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where originals lie: content-addressed by hex SHA-256, written once. An object store is another implementation of
 * this, with the same tests.
 */
interface Vault {

    /**
     * Takes a file over. When it returns the object is durable, and the file is gone from where it was.
     *
     * @return true if the object is new, false if the same content was there already
     */
    boolean seal(Path file, String sha256) throws IOException;

    /** The same for content in memory, such as a statement. */
    boolean seal(byte[] content, String sha256) throws IOException;

    /**
     * Opens an object. The stream fails with an {@link IOException} at its end, before the last bytes are handed out,
     * if the content no longer has its hash.
     */
    InputStream open(String sha256) throws IOException;

    void remove(String sha256) throws IOException;

    /** Names of all objects; to be closed. */
    Stream<String> all() throws IOException;
}
