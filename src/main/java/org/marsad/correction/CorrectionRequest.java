package org.marsad.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.SubmissionStatus;

/**
 * Somebody's word that a published entry is wrong.
 *
 * @param id internal id: the business key of its process instance
 * @param number short human number for task names
 * @param entryId the entry of the timeline it points at
 * @param text what is wrong, in the words of who asks; empty once it is purged
 * @param language language the form was filled in, {@code ar} or {@code en}
 * @param requestedBy who of the staff filed it; null if somebody outside did
 * @param status RECEIVED, IN_EDITORIAL_REVIEW, and at the end PUBLISHED or NOT_ACCEPTED
 */
public record CorrectionRequest(
        UUID id,
        long number,
        String promiseId,
        UUID entryId,
        String text,
        String language,
        @Nullable String requestedBy,
        SubmissionStatus status,
        Instant submittedAt,
        Instant expectedBy) {

    /** True if nothing of what was written is kept any more. */
    public boolean isPurged() {
        return text.isEmpty();
    }
}
