package org.marsad.site.internal;

import java.util.Locale;
import org.marsad.promise.Rating;

/**
 * One coloured piece of a chart: how many promises have a rating.
 *
 * @param pattern number of the pattern drawn over the colour, so that nobody needs to tell colours apart
 * @param x left edge in hundredths of the drawing's width, whatever the direction of the page
 * @param width in hundredths of the drawing's width
 */
public record ChartSegment(Rating rating, int pattern, long count, double x, double width) {

    /** For {@code x} of a rectangle. */
    public String left() {
        return percent(x);
    }

    /** For {@code x} of a text in its middle. */
    public String middle() {
        return percent(x + width / 2);
    }

    /** For {@code width} of a rectangle. */
    public String wide() {
        return percent(width);
    }

    /** Whether a number has room in it on a phone. */
    public boolean isRoomy() {
        return width >= 8;
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
