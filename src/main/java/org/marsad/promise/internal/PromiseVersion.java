package org.marsad.promise.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;

/**
 * What was public of a promise from a moment on. It holds nobody's name: who proposed and confirmed it stands in the
 * proposal, which only staff see.
 *
 * @param number from 1, without gaps
 * @param note what the editors tell the public about the change
 * @param proposalId null for what a seed file brought
 */
public record PromiseVersion(
        int number,
        Kind kind,
        PromiseContent content,
        @Nullable LocalizedText note,
        Instant publishedAt,
        @Nullable UUID proposalId) {

    /** What a version did to the promise. */
    public enum Kind {
        CREATED,
        EDITED,
        WITHDRAWN
    }
}
