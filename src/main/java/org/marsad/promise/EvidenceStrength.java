package org.marsad.promise;

/** How strong the evidence for a rating is; named in the bundles under {@code promise.strength.<CODE>}. */
public enum EvidenceStrength {
    CONFIRMED,
    PROBABLE,
    UNCONFIRMED,
    CONFLICTING
}
