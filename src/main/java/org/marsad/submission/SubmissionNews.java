package org.marsad.submission;

import java.util.UUID;

/**
 * Something happened that a submitter sees on the tracking page. Published in the transaction in which it happens; what
 * it is about is read there, nothing of it is in here.
 */
public record SubmissionNews(UUID submissionId, Kind kind) {

    /** What there is to see. */
    public enum Kind {
        /** The public status moved. */
        STATUS,
        /** The team wrote. */
        MESSAGE,
        /** {@code expected_by} moved although the status did not. */
        DEADLINE
    }
}
