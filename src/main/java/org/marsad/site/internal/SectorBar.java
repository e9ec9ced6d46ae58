package org.marsad.site.internal;

import java.util.ArrayList;
import java.util.List;
import org.marsad.promise.PromiseNumbers.SectorNumbers;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;

/**
 * A sector's promises as one bar of the whole width: outcomes side by side, forecasts behind a gap, so that nobody takes them
 * for more of the same.
 *
 * @param total how many promises the sector has: the denominator of all its counts
 */
public record SectorBar(Sector sector, long total, List<ChartSegment> outcomes, List<ChartSegment> forecasts) {

    private static final double WHOLE = 100;
    private static final double GAP = 4;

    public SectorBar {
        outcomes = List.copyOf(outcomes);
        forecasts = List.copyOf(forecasts);
    }

    /** The bar of a sector; where the page runs from right to left, it begins on the right. */
    public static SectorBar of(SectorNumbers numbers, boolean fromTheRight) {
        boolean apart = numbers.counts().entrySet().stream()
                .anyMatch(count -> count.getKey().forecast() && count.getValue() > 0);
        double unit = (WHOLE - (apart ? GAP : 0)) / Math.max(1, numbers.total());
        List<ChartSegment> outcomes = new ArrayList<>();
        double end = add(outcomes, numbers, false, 0, unit, fromTheRight);
        List<ChartSegment> forecasts = new ArrayList<>();
        add(forecasts, numbers, true, end + GAP, unit, fromTheRight);
        return new SectorBar(numbers.sector(), numbers.total(), outcomes, forecasts);
    }

    private static double add(
            List<ChartSegment> segments,
            SectorNumbers numbers,
            boolean forecast,
            double from,
            double unit,
            boolean fromTheRight) {
        List<Rating> scale = List.copyOf(numbers.counts().keySet());
        double place = from;
        for (Rating rating : scale) {
            long count = numbers.counts().getOrDefault(rating, 0L);
            if (count == 0 || rating.forecast() != forecast) {
                continue;
            }
            double width = count * unit;
            double left = fromTheRight ? WHOLE - place - width : place;
            segments.add(new ChartSegment(rating, ChartPatterns.of(rating, scale), count, left, width));
            place += width;
        }
        return place;
    }
}
