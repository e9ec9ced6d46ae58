package org.marsad.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stripped derivative of an item that may be published.
 *
 * @param state READY, or why there is none: REFUSED with a reason
 * @param mediaType of the copy; null unless READY
 * @param sha256 hex, of the copy; null unless READY
 * @param reason coded reason why no copy can be made; sentence under {@code evidence.copy.reason.<CODE>}
 * @param redactions how many rectangles are burned in
 * @param width of a picture; 0 for all else
 * @param height of a picture; 0 for all else
 * @param current false if what is to be covered was changed since: it must be made again before it may be published
 */
public record PublicCopy(
        UUID itemId,
        State state,
        @Nullable String mediaType,
        long size,
        @Nullable String sha256,
        @Nullable String reason,
        int redactions,
        int width,
        int height,
        boolean current,
        Instant madeAt) {

    /** Whether it may be shown as it is. */
    public boolean isPublishable() {
        return state == State.READY && current;
    }

    public enum State {
        READY,
        REFUSED
    }
}
