package org.marsad.custody;

/** What was done to evidence. */
public enum CustodyAction {
    RECEIVED,
    SEALED,
    INSPECTED,
    OPENED,
    DOWNLOADED,
    VERIFIED,
    DECIDED,
    PUBLISHED,
    /** Somebody of the staff stepped out of it. */
    RECUSED,
    /** A task on it went into another person's hands. */
    HANDED_OVER,
    /** It was moved to another promise. */
    MOVED,
    /** What was published of it was taken back; a tombstone says so. */
    WITHDRAWN,
    /** A preview or public copy was made from it. */
    DERIVED,
    /** What its public copy covers was changed. */
    REDACTED,
    /** A copy of what a link points to was fetched. */
    FETCHED,
    /** Its bytes no longer have their hash, or are gone. */
    DAMAGED,
    /** It is kept although its time comes. */
    HELD,
    /** Its time counts again. */
    RELEASED,
    /** Its submitter took it back before it was published. */
    TAKEN_BACK,
    /** It was deleted as law or settings say. */
    PURGED
}
