package org.marsad.verification.internal;

/** How firmly an evidence item carries its conclusion. */
public enum EvidenceStrength {
    CONFIRMED,
    PROBABLE,
    UNCONFIRMED,
    CONFLICTING
}
