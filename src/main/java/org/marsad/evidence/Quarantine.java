package org.marsad.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where bytes of strangers land first: under server-made ids, hashed while they are written, in constant memory. */
public interface Quarantine {

    /**
     * Streams one file in.
     *
     * @throws FileTooLargeException beyond {@link EvidenceLimits#maxFileBytes()}; nothing is left behind
     * @throws VaultUnavailableException if the disk cannot take it; nothing is left behind
     * @throws IOException if the sender's stream breaks; nothing is left behind
     */
    QuarantinedFile receive(InputStream content, String name, @Nullable String declaredType) throws IOException;

    /** Throws a file away. Does nothing if it is gone or sealed. */
    void discard(QuarantinedFile file);
}
