package org.marsad.evidence.internal.preview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A preview as it stands.
 *
 * @param mediaType fixed by how it was made, never by the file; null unless READY
 * @param size bytes
 * @param sha256 hex, of the preview; null unless READY
 * @param pages pages of the document it is of; 1 for what has none
 * @param reason null unless there is none
 */
public record Preview(
        UUID itemId,
        State state,
        @Nullable String mediaType,
        long size,
        @Nullable String sha256,
        int pages,
        @Nullable NoPreview reason) {

    /** Whether there is one. */
    public enum State {
        READY,
        /** It is being made. */
        PENDING,
        NONE
    }

    static Preview pending(UUID itemId) {
        return new Preview(itemId, State.PENDING, null, 0, null, 1, null);
    }

    static Preview none(UUID itemId, NoPreview reason) {
        return new Preview(itemId, State.NONE, null, 0, null, 1, reason);
    }

    public boolean ready() {
        return state == State.READY;
    }

    public boolean pending() {
        return state == State.PENDING;
    }
}
