package org.marsad.inspection;

/** Something a human should know of a file. A finding is never a verdict. */
public enum Finding {
    /** The file has no bytes. */
    EMPTY,
    /** What the sender declared is another type than what the content is. */
    DECLARED_TYPE_DIFFERS,
    /** What the name's extension says is another type than what the content is. */
    EXTENSION_DIFFERS,
    /** The content could not be recognised. */
    UNRECOGNISED
}
