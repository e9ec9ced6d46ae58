package org.marsad.evidence.internal.keys;

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

    /**
     * A wrapped data key.
     *
     * @param by id of the master key that wrapped it, so that it can be exchanged
     * @param key base64
     */
    record Wrapped(String by, String key) {}
}
