package org.marsad.verification.internal;

/** How an analyst verified an evidence item. */
public enum VerificationMethod {
    SOURCE_CONTACTED,
    SOURCE_TRACED,
    REVERSE_IMAGE_SEARCH,
    GEOLOCATED,
    CHRONOLOCATED,
    METADATA,
    OFFICIAL_RECORD,
    SECOND_SOURCE,
    EXPERT
}
