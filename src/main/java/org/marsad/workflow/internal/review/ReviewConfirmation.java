package org.marsad.workflow.internal.review;

/** What another editor makes of a proposed rating. */
enum ReviewConfirmation {
    CONFIRMED,
    RETURNED
}
