package org.marsad.evidence.internal.likeness;

/** How close two parts are. */
final class Closeness {

    /** Words of one hash of 256 bits. */
    private static final int HASH = 4;

    private static final int HASHES = 8;
    private static final long LANES = 0x7FFF_7FFF_7FFF_7FFFL;

    private Closeness() {}

    /**
     * Least number of differing bits, of 256, between one's whole picture and all eight of the other, and the reverse.
     * Crops are not compared with crops: 15 pairs instead of 64 find as much, with a quarter of the chance to err.
     */
    static int distance(long[] one, int at, long[] other, int from) {
        int least = bits(one, at, other, from);
        for (int i = HASH; i < HASH * HASHES; i += HASH) {
            least = Math.min(least, bits(one, at, other, from + i));
            least = Math.min(least, bits(one, at + i, other, from));
        }
        return least;
    }

    private static int bits(long[] one, int at, long[] other, int from) {
        return Long.bitCount(one[at] ^ other[from])
                + Long.bitCount(one[at + 1] ^ other[from + 1])
                + Long.bitCount(one[at + 2] ^ other[from + 2])
                + Long.bitCount(one[at + 3] ^ other[from + 3]);
    }

    /** How many of the 128 values of 16 bits are the same. */
    static int shared(long[] one, int at, long[] other, int from) {
        int shared = 0;
        for (int i = 0; i < Fingerprint.Part.WORDS; i++) {
            long differing = one[at + i] ^ other[from + i];
            // The highest bit of a lane is left 0 just where the lane is 0.
            shared += Long.bitCount(~((differing & LANES) + LANES | differing | LANES));
        }
        return shared;
    }
}
