package org.marsad.workflow.internal.review;

/** What an editor found in a review. */
enum ReviewOutcome {
    /** The rating stands. */
    UNCHANGED,
    /** Another rating is proposed. */
    CHANGE
}
