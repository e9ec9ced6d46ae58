package org.marsad.sealing;

import java.util.UUID;

/**
 * Keys of texts in the database: one for each thing that they are about, such as a submission with its messages and all that
 * staff wrote on it, kept wrapped by the master key. Everything happens in the caller's transaction.
 */
public interface TextKeys {

    /**
     * The key of this thing, read when it is first used, and made if something is sealed and there is none. Whoever writes
     * the first row of a thing seals in it, so that two who write at once find the key.
     */
    TextKey of(UUID subject);

    /** Destroys the key: what it sealed is lost, wherever copies of it lie. Does nothing if there is none. */
    void destroy(UUID subject);
}
