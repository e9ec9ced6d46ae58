package org.marsad.promise;

/** Why a promise is looked at again. */
public enum ReviewReason {
    /** The date that was set for it has come. */
    DATE_CAME,
    /** Nothing was published on it for a long time. */
    NOTHING_MOVED
}
