package org.marsad.evidence.internal.copies;

/** Why no public copy can be made; sentence under {@code evidence.copy.reason.<CODE>}. */
enum CopyReason {
    /** The file itself was refused. */
    NOT_ACCEPTED,
    /** The scanner knows it as malware. */
    MALWARE,
    /** It asks for a password. */
    ENCRYPTED,
    /** Nothing here makes a safe copy of this type. */
    NOT_COPIED,
    /** The program that converts it is not installed. */
    NO_CONVERTER,
    /** It has more pages than are copied. */
    TOO_LARGE,
    /** Making it took too long. */
    TIMEOUT,
    /** It does not decode. */
    UNREADABLE,
    /** Rectangles cover pictures, pages and videos only. */
    CANNOT_COVER,
    /** The copy itself did not pass inspection. */
    NOT_CLEAN
}
