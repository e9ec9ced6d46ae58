package org.marsad.evidence.internal.uploads;

import java.time.Instant;
import org.marsad.sealing.MasterKey.Wrapped;

/**
 * What is known of an upload.
 *
 * @param idHash hash of its id
 * @param length bytes it is going to have
 * @param received bytes that are safe on disk
 * @param metadata encrypted under its key
 */
record StoredUpload(String idHash, long length, long received, Wrapped key, byte[] metadata, Instant expiresAt) {

    boolean isFinished() {
        return received == length;
    }

    /** Its key works for it alone. */
    static String keyContext(String idHash) {
        return "upload " + idHash;
    }
}
