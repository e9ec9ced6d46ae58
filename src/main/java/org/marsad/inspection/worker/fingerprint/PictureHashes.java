package org.marsad.inspection.worker.fingerprint;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Eight hashes of 256 bits of one picture, one after the other: the whole, its centre crops of 95 to 70 %, and the
 * mirror image of the whole. A copy that was cropped by a quarter is found by the crop of 75 %.
 */
final class PictureHashes {

    private static final int[] CENTRES = {100, 95, 90, 85, 80, 75, 70};
    private static final int LONGEST = 512;
    /** Smaller ones are icons: there is nothing in them to tell one from another. */
    private static final int SHORTEST = 32;
    /**
     * Below this the bits are rounding and compression noise, and every plain picture is like every other. Measured:
     * plain areas, gradients and grain reach 1.9, a page of writing 9 and more, photographs 20.
     */
    private static final double WEAKEST = 4;

    private PictureHashes() {}

    /** Empty if there is too little in the picture to recognise it by. */
    static Optional<byte[]> of(Luminance picture) {
        if (Math.min(picture.width(), picture.height()) < SHORTEST) {
            return Optional.empty();
        }
        Luminance small = Border.trimmed(picture).within(LONGEST);
        if (Math.min(small.width(), small.height()) < SHORTEST) {
            return Optional.empty();
        }
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        for (int percent : CENTRES) {
            Frequencies frequencies = frequencies(small.centre(percent));
            if (percent == 100 && frequencies.strength() < WEAKEST) {
                return Optional.empty();
            }
            hashes.writeBytes(frequencies.bits());
        }
        hashes.writeBytes(frequencies(small.mirrored()).bits());
        return Optional.of(hashes.toByteArray());
    }

    private static Frequencies frequencies(Luminance picture) {
        return new Frequencies(picture.scaled(Frequencies.SIDE, Frequencies.SIDE));
    }
}
