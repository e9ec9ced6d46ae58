package org.marsad.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction or a withdrawal as the public sees it.
 *
 * @param id permanent and unique: the id in the feed
 * @param entry the entry that was corrected, or its tombstone
 * @param appended the entry that was added; null where an entry was withdrawn and the rating stayed
 */
public record PublishedCorrection(
        UUID id,
        Kind kind,
        String promiseId,
        LocalizedText promiseTitle,
        PromiseDossier.Entry entry,
        PromiseDossier.@Nullable Entry appended,
        Instant at) {

    /** What was done to the entry. */
    public enum Kind {
        CORRECTED,
        WITHDRAWN
    }

    /** The words of the correction, or the public reason of the withdrawal. */
    public LocalizedText text() {
        return kind == Kind.CORRECTED && appended != null ? appended.text() : entry.text();
    }

    /** Null if the rating stayed. */
    public PromiseDossier.@Nullable RatingChange change() {
        return appended == null ? null : appended.change();
    }

    /** Where in the timeline a reader finds it. */
    public UUID shownAt() {
        return appended == null ? entry.id() : appended.id();
    }
}
