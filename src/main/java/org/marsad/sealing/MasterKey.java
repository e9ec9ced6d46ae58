package org.marsad.sealing;

import java.io.IOException;

/** The key under which data keys are wrapped: from a file, or from a key management service that implements this. */
public interface MasterKey {

    /**
     * Wraps a data key.
     *
     * @param context what the key belongs to; the same must be given to unwrap it
     * @throws IOException if the service does not answer now
     */
    Wrapped wrap(DataKey key, String context) throws IOException;

    /** @throws IOException if it cannot be unwrapped: another context, an unknown master key, or no answer now */
    DataKey unwrap(Wrapped wrapped, String context) throws IOException;

    /**
     * A hash under a key of its own: the same content gets the same name, and nobody without the key can tell of a known
     * content whether it is here.
     *
     * @return 64 hex digits
     */
    String name(String sha256);

    /** Id of the master key that wraps now; there may be older ones that still unwrap. */
    String current();

    /**
     * Looks again which master keys there are, so that one can be exchanged while the application runs.
     *
     * @throws IOException if they cannot be read now, or are none; the ones that are known stay in use
     */
    void reread() throws IOException;

    /**
     * A wrapped data key.
     *
     * @param by id of the master key that wrapped it, so that it can be exchanged
     * @param key base64
     */
    record Wrapped(String by, String key) {}
}
