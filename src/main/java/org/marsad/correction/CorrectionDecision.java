package org.marsad.correction;

/** What an editor decides on a request for a correction. */
public enum CorrectionDecision {
    /** The entry stays readable and another one beside it says what is right. */
    ACCEPTED,
    /** The entry is right as it stands; who asked is told why. */
    REJECTED,
    /** The entry is taken back; a tombstone gives the public reason. */
    WITHDRAW_ENTRY
}
