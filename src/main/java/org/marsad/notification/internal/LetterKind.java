package org.marsad.notification.internal;

/** What a letter is for; its words are in the bundle under {@code notification.letter.<KIND>}. */
enum LetterKind {
    CONFIRM_SUBMISSION,
    SUBMISSION_NEWS,
    CONFIRM_SUBSCRIPTION,
    PROMISE_NEWS,
    TASK_OVERDUE,
    STAFF_DIGEST
}
