package org.marsad.notification.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be written to about one thing: a submission or a promise. It ends by being deleted.
 *
 * @param submissionId the submission, or the request for a correction, that it came with
 * @param address encrypted
 * @param askedAt when it was last asked to confirm
 * @param confirmedAt null as long as nobody confirmed: then nothing but the confirmation is ever sent
 * @param eraseAt when it is erased, if nothing happens before
 */
record Contact(
        UUID id,
        @Nullable UUID submissionId,
        @Nullable String promiseId,
        byte[] address,
        String language,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant eraseAt) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
