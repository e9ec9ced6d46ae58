package org.marsad.submission;

import java.util.UUID;

/**
 * A submission was purged. Told within the transaction that purges it, so that a room which keeps something of it takes
 * that away in the same transaction.
 */
public record SubmissionPurged(UUID submissionId) {}
