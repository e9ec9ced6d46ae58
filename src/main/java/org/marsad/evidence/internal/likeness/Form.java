package org.marsad.evidence.internal.likeness;

/** What a content is compared by. */
enum Form {
    IMAGE,
    VIDEO,
    TEXT,
    /** There is nothing to recognise it by: too short, blank, broken, or of a kind that is not compared. */
    NONE
}
