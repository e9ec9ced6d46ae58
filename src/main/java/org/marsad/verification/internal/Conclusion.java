package org.marsad.verification.internal;

/** What an analyst concludes of one evidence item. */
public enum Conclusion {
    CORROBORATES,
    CONTRADICTS,
    INCONCLUSIVE,
    NOT_RELEVANT
}
