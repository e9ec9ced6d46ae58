package org.marsad.submission;

/** The submitter's relation to the facts, never their identity. */
public enum Relation {
    WITNESS,
    PARTICIPANT,
    FOUND_PUBLICLY,
    OTHER
}
