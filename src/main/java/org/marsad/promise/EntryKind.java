package org.marsad.promise;

/** What a timeline entry is; in this order entries of one day stand. */
public enum EntryKind {
    EVENT,
    RATING_CHANGE,
    CORRECTION
}
