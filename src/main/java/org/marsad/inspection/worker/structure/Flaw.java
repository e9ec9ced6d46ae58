package org.marsad.inspection.worker.structure;

/** What the structure check can find; each has the name of the {@code org.marsad.inspection.Finding} it stands for. */
enum Flaw {
    POLYGLOT,
    APPENDED_DATA,
    ACTIVE_CONTENT,
    ARCHIVE_BOMB,
    NESTED_ARCHIVE,
    ENCRYPTED,
    PIXEL_FLOOD,
    TRUNCATED,
    MALFORMED
}
