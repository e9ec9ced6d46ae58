package org.marsad.submission.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator ordered about intake.
 *
 * @param closed whether nothing new is taken
 * @param trackingClosed whether receipts open nothing meanwhile, either
 * @param expectedUntil when it is expected to be open again; null while it is open
 * @param reason for those who come after; the public does not see it
 */
public record IntakeOrder(
        boolean closed,
        boolean trackingClosed,
        @Nullable Instant expectedUntil,
        String reason,
        String by,
        Instant at) {}
