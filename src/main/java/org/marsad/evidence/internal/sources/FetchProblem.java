package org.marsad.evidence.internal.sources;

/** Why there is no copy; its sentence stands under {@code evidence.snapshots.outcome.<NAME>}. */
enum FetchProblem {
    /** Fetching is not switched on. */
    OFF,
    /** Others are being fetched. */
    BUSY,
    /** It is no address of the web, or has a user's name or an odd port in it. */
    BAD_ADDRESS,
    /** The name is not known. */
    UNKNOWN_HOST,
    /** It leads to a machine that is not on the public internet. */
    PRIVATE_ADDRESS,
    TOO_MANY_REDIRECTS,
    TOO_LARGE,
    TOO_SLOW,
    /** The connection broke, or what came is no HTTP. */
    BROKEN
}
