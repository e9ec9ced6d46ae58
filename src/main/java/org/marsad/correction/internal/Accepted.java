package org.marsad.correction.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request: everything of it is stored, and its process instance exists.
 *
 * @param receipt the code that tracks it, shown here and never again; null for one filed by staff
 */
public record Accepted(
        @Nullable String receipt,
        UUID id,
        Instant submittedAt,
        Instant expectedBy,
        @Nullable Instant expiresAt) {

    /** Never shows the code in a log by accident. */
    @Override
    public String toString() {
        return "Accepted[hidden]";
    }
}
