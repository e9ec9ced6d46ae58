package org.marsad.evidence.internal.likeness;

import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;

/**
 * Another item that is like this one. A suggestion for the analyst and never a verdict.
 *
 * @param other the other item, of this or another submission
 * @param degree from 0 (nothing in common) to 1 (the same content)
 */
public record Likeness(EvidenceItem other, Kind kind, double degree) {

    /** 19 of 256 bits differ: what recompression and scaling do to an image. */
    private static final double ALMOST_THE_SAME = 0.85;
    /** 64 of 256 bits differ: the limit that other image hashes are used with. */
    private static final double CLEAR = 0.5;

    /** The degree as a word, for those who compare: nobody knows what 0.62 means. */
    public Strength strength() {
        if (kind == Kind.SAME_CONTENT) {
            return Strength.SAME;
        }
        if (degree >= ALMOST_THE_SAME) {
            return Strength.STRONG;
        }
        return degree >= CLEAR ? Strength.CLEAR : Strength.FAINT;
    }

    /** The degree in hundredths, in the digits that both languages read. */
    public String percent() {
        return String.valueOf(Math.round(degree * 100));
    }

    /** Whether there is something to look at side by side. */
    public boolean visible() {
        return other.kind() == EvidenceKind.FILE && kind != Kind.TEXT;
    }

    /** How sure one may be of it. */
    public enum Strength {
        SAME,
        STRONG,
        CLEAR,
        FAINT
    }

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
