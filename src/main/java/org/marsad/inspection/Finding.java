package org.marsad.inspection;

/**
 * Something a human should know of a file. A finding is never a verdict; its sentence stands under
 * {@code evidence.warning.<NAME>}.
 */
public enum Finding {
    /** The file has no bytes. */
    EMPTY,
    /** What the sender declared is another type than what the content is. */
    DECLARED_TYPE_DIFFERS,
    /** What the name's extension says is another type than what the content is. */
    EXTENSION_DIFFERS,
    /** The content could not be recognised. */
    UNRECOGNISED,
    /** It is valid as two types at once: a zip in an image's tail, a PDF or a page of script inside another type. */
    POLYGLOT,
    /** Bytes follow after the format says it ends. */
    APPENDED_DATA,
    /** It carries what could run: macros, scripts, launch actions, embedded programs, external templates. */
    ACTIVE_CONTENT,
    /** It would unpack to far more than it is: compression ratio, overlapping entries, nested archives. */
    ARCHIVE_BOMB,
    /** It holds archives within an archive. */
    NESTED_ARCHIVE,
    /** It is encrypted or protected by a password, so nobody here can look inside. */
    ENCRYPTED,
    /** Its header announces more pixels than anything here decodes. */
    PIXEL_FLOOD,
    /** It ends before its format says it does, or does not decode to its end. */
    TRUNCATED,
    /** Its structure does not hold together. */
    MALFORMED,
    /** Looking inside took too long and was ended. */
    TIMEOUT,
    /** Looking inside took more memory than allowed and was ended. */
    OUT_OF_MEMORY,
    /** The process that looked inside broke down over it. */
    CRASHED,
    /** More text or parts were in it than is kept. */
    CUT_OFF,
    /** The malware scanner knows it as malware. */
    MALWARE,
    /** The malware scanner's heuristics find it suspicious. */
    SUSPICIOUS,
    /** No malware scanner is configured, so nobody looked. */
    NOT_SCANNED
}
