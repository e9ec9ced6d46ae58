package org.marsad.promise;

/** How a list of promises is ordered; named in the bundles under {@code promise.order.<CODE>}. */
public enum PromiseOrder {
    /** What changed last comes first. */
    LATEST_CHANGE,
    /** By title, as the reader's language sorts. */
    TITLE
}
