package org.marsad.evidence.internal.likeness;

import org.marsad.evidence.EvidenceItem;

/**
 * Another item that is like this one. A suggestion for the analyst and never a verdict.
 *
 * @param other the other item, of this or another submission
 * @param degree from 0 (nothing in common) to 1 (the same content)
 */
public record Likeness(EvidenceItem other, Kind kind, double degree) {

    /** In which way they are alike. */
    public enum Kind {
        /** Byte for byte the same. */
        SAME_CONTENT,
        /** Images that look alike. */
        IMAGE,
        /** Videos, or a video and an image, that share frames. */
        VIDEO,
        /** Texts that share wordings. */
        TEXT
    }
}
