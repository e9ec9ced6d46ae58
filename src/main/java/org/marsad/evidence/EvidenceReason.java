package org.marsad.evidence;

/** Coded reason of a refused file, or of an odd one that was accepted; sentence under {@code evidence.reason.<CODE>}. */
public enum EvidenceReason {
    /** The content is of a type that is not accepted. */
    UNSUPPORTED_TYPE,
    /** The file has no bytes. */
    EMPTY_FILE,
    /** Name or browser say another type than the content is; a human looks at it. */
    TYPE_MISMATCH,
    /** The malware scanner knows it: refused. */
    UNSAFE_FILE,
    /** It is built to deceive or could harm whoever opens it; a human looks at it. */
    SUSPECT,
    /** A password would be needed; a human asks for it or leaves it. */
    ENCRYPTED,
    /** Looking inside had to be ended; a human looks at it. */
    UNREADABLE,
    /** A part is missing or does not hold together; a human looks at it. */
    DAMAGED
}
