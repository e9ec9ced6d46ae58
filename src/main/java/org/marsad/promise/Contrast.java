package org.marsad.promise;

import java.util.stream.IntStream;

/** The contrast of two colours, after WCAG 2.2: relative luminance and contrast ratio. */
public final class Contrast {

    /** What text needs at least against its ground (1.4.3, level AA). */
    public static final double TEXT = 4.5;

    /** What a mark that carries meaning needs (1.4.11). */
    public static final double MARK = 3;

    private Contrast() {}

    /** From 1, the same colour, to 21, black on white; of two colours such as {@code #12424f}. */
    public static double between(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] channels = IntStream.of(1, 3, 5)
                .mapToDouble(at -> linear(Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0))
                .toArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }

    /** The threshold is that of sRGB (IEC 61966-2-1), as WCAG corrected it in 2021. */
    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
