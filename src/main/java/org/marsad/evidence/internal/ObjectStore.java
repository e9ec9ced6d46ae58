package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where ciphertext lies, under names that tell nothing, each written once. It knows neither keys nor contents; an
 * object store is another implementation of this, with the same tests.
 */
interface ObjectStore {

    /** Takes a file over under a name nobody has used. When it returns it is durable, and gone from where it was. */
    void put(String name, Path file) throws IOException;

    /** @throws java.nio.file.NoSuchFileException if there is none */
    InputStream open(String name) throws IOException;

    SeekableByteChannel channel(String name) throws IOException;

    void remove(String name) throws IOException;

    /** Names of all objects; to be closed. */
    Stream<String> all() throws IOException;

    /** A new path on the same disk for what is about to be put. */
    Path newFile() throws IOException;
}
