package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

/**
 * Where originals, and what is derived from them, lie encrypted: each content once however many hold it, under a data
 * key of its own that is wrapped once for each holder. A holder is a submission; what no holder holds any more cannot
 * be read by anybody. {@link Seal} puts into it.
 */
public interface Vault {

    /**
     * Opens an object. The stream fails with an {@link IOException} at its end, before the last bytes are handed out,
     * if the content no longer has its hash, and earlier where a part was changed.
     *
     * @throws java.nio.file.NoSuchFileException if this holder does not hold it, or its bytes are gone
     */
    InputStream open(UUID holder, String sha256) throws IOException;

    /** Opens an object to read from anywhere in it; a changed part cannot be read. */
    SeekableByteChannel channel(UUID holder, String sha256) throws IOException;

    /**
     * Destroys a holder's key in the caller's transaction; with the last one the object goes too, once that commits.
     * Does nothing if the holder does not hold it.
     */
    void release(UUID holder, String sha256);
}
