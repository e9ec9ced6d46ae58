package org.marsad.correction.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.EmailAddress;

/**
 * A request for a correction that may be taken.
 *
 * @param language of who asks, {@code ar} or {@code en}
 * @param requestedBy staff username; null for anybody else
 * @param contact where to write when it is decided; null if nobody is to be written to
 */
public record NewCorrection(
        String promiseId,
        UUID entryId,
        String text,
        String language,
        @Nullable String requestedBy,
        @Nullable EmailAddress contact) {}
