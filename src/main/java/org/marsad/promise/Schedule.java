package org.marsad.promise;

/** How a promise stands against its deadline; named in the bundles under {@code promise.schedule.<CODE>}. */
public enum Schedule {
    ON_TIME,
    LATE,
    DELIVERED_LATE,
    NO_DEADLINE
}
