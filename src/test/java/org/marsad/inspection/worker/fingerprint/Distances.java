package org.marsad.inspection.worker.fingerprint;

/** Compares as the evidence room does: one's whole picture with all eight of the other, and the reverse. */
final class Distances {

    private static final int BYTES = 32;

    private Distances() {}

    static int between(byte[] one, byte[] other) {
        int least = 256;
        for (int i = 0; i < 8; i++) {
            least = Math.min(least, Math.min(bits(one, 0, other, i), bits(one, i, other, 0)));
        }
        return least;
    }

    private static int bits(byte[] one, int i, byte[] other, int j) {
        int differing = 0;
        for (int k = 0; k < BYTES; k++) {
            differing += Integer.bitCount((one[i * BYTES + k] ^ other[j * BYTES + k]) & 0xff);
        }
        return differing;
    }
}
