package org.marsad.evidence.internal.preview;

import org.marsad.inspection.Extraction;

/** Why an item has no preview; sentence under {@code viewer.preview.none.<CODE>}. */
public enum NoPreview {
    /** It is not inspected yet. */
    CHECKING,
    /** Nothing of this kind is shown: a link, text, or a type that is no evidence. */
    NOT_SHOWN,
    EMPTY,
    MALWARE,
    ENCRYPTED,
    PIXEL_FLOOD,
    ARCHIVE_BOMB,
    TIMEOUT,
    OUT_OF_MEMORY,
    CRASHED,
    /** It is damaged or not what it seems. */
    FAILED,
    /** The preview would be larger than is kept. */
    TOO_LARGE,
    /** The document ends before this page. */
    NO_SUCH_PAGE,
    /** A tool that makes it is not installed here. */
    MISSING_TOOL,
    /** Vault, worker or disk cannot do it now. */
    UNAVAILABLE;

    static NoPreview of(Extraction.Status status) {
        return switch (status) {
            case ENCRYPTED -> ENCRYPTED;
            case TIMEOUT -> TIMEOUT;
            case OUT_OF_MEMORY -> OUT_OF_MEMORY;
            case CRASHED -> CRASHED;
            case OK, FAILED, NOT_TRIED -> FAILED;
        };
    }

    /** True if the file is why, so that trying again at once would end alike. */
    boolean isOfFile() {
        return switch (this) {
            case CHECKING, NOT_SHOWN, MISSING_TOOL, UNAVAILABLE -> false;
            default -> true;
        };
    }
}
