package org.marsad.inspection.worker.fingerprint;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The 16 × 16 lowest frequencies (a discrete cosine transform) of a picture of 64 × 64. Mean brightness and what
 * changes in one direction alone are left out: skies, pages and walls have those in common.
 */
final class Frequencies {

    static final int SIDE = 64;
    private static final int LOWEST = 16;
    private static final double[][] COSINES = cosines();

    private final double[] values = new double[LOWEST * LOWEST];

    Frequencies(Luminance picture) {
        double[][] rows = new double[SIDE][LOWEST];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < LOWEST; u++) {
                rows[y][u] = ofRow(picture, y, u);
            }
        }
        for (int v = 0; v < LOWEST; v++) {
            for (int u = 0; u < LOWEST; u++) {
                values[v * LOWEST + u] = ofColumn(rows, u, v);
            }
        }
    }

    private static double ofRow(Luminance picture, int y, int u) {
        double sum = 0;
        for (int x = 0; x < SIDE; x++) {
            sum += COSINES[u][x] * picture.at(x, y);
        }
        return sum;
    }

    private static double ofColumn(double[][] rows, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            sum += COSINES[v][y] * rows[y][u];
        }
        return sum;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[LOWEST][SIDE];
        for (int u = 0; u < LOWEST; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.sqrt(2.0 / SIDE) * Math.cos(Math.PI * (x + 0.5) * (u + 1) / SIDE);
            }
        }
        return cosines;
    }

    /** Half of all frequencies are at least as strong as this. */
    double strength() {
        double[] strengths = Arrays.stream(values).map(Math::abs).sorted().toArray();
        return strengths[strengths.length / 2];
    }

    /** One bit a frequency: whether it is above the median. */
    byte[] bits() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        BitSet bits = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            bits.set(i, values[i] > median);
        }
        return Arrays.copyOf(bits.toByteArray(), values.length / Byte.SIZE);
    }
}
