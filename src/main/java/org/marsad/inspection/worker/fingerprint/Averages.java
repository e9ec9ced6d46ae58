package org.marsad.inspection.worker.fingerprint;

/** Means over areas, one dimension after the other. */
final class Averages {

    private Averages() {}

    /** Each row of {@code width} values becomes one of {@code newWidth}. */
    static float[] ofRows(float[] values, int width, int rows, int newWidth) {
        float[] means = new float[newWidth * rows];
        double step = (double) width / newWidth;
        for (int x = 0; x < newWidth; x++) {
            double from = x * step;
            double to = Math.min(width, from + step);
            for (int y = 0; y < rows; y++) {
                means[y * newWidth + x] = mean(values, y * width, width, from, to);
            }
        }
        return means;
    }

    private static float mean(float[] values, int offset, int width, double from, double to) {
        int first = (int) from;
        int last = Math.min(width - 1, (int) Math.ceil(to) - 1);
        if (first >= last) {
            return values[offset + Math.min(first, width - 1)];
        }
        double sum = values[offset + first] * (first + 1 - from) + values[offset + last] * (to - last);
        for (int i = first + 1; i < last; i++) {
            sum += values[offset + i];
        }
        return (float) (sum / (to - from));
    }

    static float[] transposed(float[] values, int width, int height) {
        float[] turned = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = values[y * width + x];
            }
        }
        return turned;
    }
}
