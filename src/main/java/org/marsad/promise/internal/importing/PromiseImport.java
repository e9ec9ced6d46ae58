package org.marsad.promise.internal.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that an administrator brought in.
 *
 * @param sha256 of the file, in hexadecimal
 */
public record PromiseImport(
        UUID id,
        String name,
        String sha256,
        State state,
        String by,
        Instant at,
        @Nullable Instant proposedAt) {

    /** Where an import stands. */
    public enum State {
        /** Nothing has come of it yet. */
        REPORTED,
        /** Its rows are proposals. */
        PROPOSED,
        /** Its importer no longer wants it. */
        DROPPED
    }
}
