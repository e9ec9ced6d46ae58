package org.marsad.site.internal;

import java.util.List;
import org.marsad.promise.Rating;

/** Which pattern goes over which rating's colour: the scale is data, so patterns are given out in its order. */
public final class ChartPatterns {

    /** As many as {@code templates/site/charts.html} draws. */
    static final int DRAWN = 8;

    private ChartPatterns() {}

    /** The pattern of an outcome; a forecast has the hatching that only forecasts have, whatever this says. */
    public static int of(Rating rating, List<Rating> scale) {
        return (int) scale.stream()
                        .takeWhile(each -> !each.code().equals(rating.code()))
                        .filter(each -> !each.forecast())
                        .count()
                % DRAWN;
    }
}
