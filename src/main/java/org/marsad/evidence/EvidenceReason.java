package org.marsad.evidence;

/** Coded reason of a refused file, or of an odd one that was accepted; sentence under {@code evidence.reason.<CODE>}. */
public enum EvidenceReason {
    /** The content is of a type that is not accepted. */
    UNSUPPORTED_TYPE,
    /** The file has no bytes. */
    EMPTY_FILE,
    /** Name or browser say another type than the content is; a human looks at it. */
    TYPE_MISMATCH
}
