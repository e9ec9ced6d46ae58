package org.marsad.inspection.worker.structure;

import java.util.Set;

/** How many pixels a header announces, before anything decodes them. */
final class Pixels {

    /** The largest phone cameras make 108; a decoded picture of 120 megapixels takes 480 MB. */
    private static final long MOST = 120_000_000;

    private Pixels() {}

    static void announced(long width, long height, Set<Flaw> flaws) {
        if (width > 0 && height > 0 && width > MOST / height) {
            flaws.add(Flaw.PIXEL_FLOOD);
        }
    }
}
