package org.marsad.site.internal;

import java.util.ArrayList;
import java.util.List;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNumbers.Moment;
import org.marsad.promise.Rating;

/**
 * How many promises stood at which rating, as columns: for each moment one of outcomes and, beside it and never on it, one of
 * forecasts. Horizontal places are hundredths of the width, vertical ones pixels of {@link #HEIGHT}. Where the page runs from
 * right to left, so does time.
 */
public record TimeChart(List<Box> boxes, List<Label> labels, List<Line> lines) {

    public static final int HEIGHT = 280;

    private static final int FLOOR = 248;
    private static final int CEILING = 14;
    private static final int STEPS = 4;
    private static final double WHOLE = 100;
    /** Where the numbers of the lines stand. */
    private static final double MARGIN = 7;

    private static final double OUTCOMES = 0.54;
    private static final double FORECASTS = 0.24;
    private static final double EDGE = 0.09;
    /** More would run into one another on a phone. */
    private static final int LABELS = 8;

    public TimeChart {
        boxes = List.copyOf(boxes);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** A piece of a column. */
    public record Box(ChartSegment segment, double y, double height) {

        /** Whether its number has room in it. */
        public boolean isRoomy() {
            return height >= 18;
        }

        /** Where the line of its number is. */
        public double baseline() {
            return y + height / 2 + 5;
        }
    }

    /** What stands below a column; {@code last} is today. */
    public record Label(String x, PartialDate end, boolean last) {}

    /** A level with its number. */
    public record Line(double y, long value) {}

    /** The columns of a history. */
    public static TimeChart of(List<Moment> history, boolean fromTheRight) {
        long top = top(history);
        double slot = (WHOLE - MARGIN) / Math.max(1, history.size());
        int every = (history.size() + LABELS - 1) / LABELS;
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int place = 0; place < history.size(); place++) {
            Moment moment = history.get(place);
            double start = MARGIN + place * slot;
            boxes.addAll(column(moment, false, start + EDGE * slot, OUTCOMES * slot, top, fromTheRight));
            boxes.addAll(
                    column(moment, true, start + (1 - EDGE - FORECASTS) * slot, FORECASTS * slot, top, fromTheRight));
            int fromLast = history.size() - 1 - place;
            if (fromLast % every == 0) {
                double middle = start + slot / 2;
                labels.add(new Label(
                        ChartSegment.percent(fromTheRight ? WHOLE - middle : middle), moment.end(), fromLast == 0));
            }
        }
        return new TimeChart(boxes, labels, lines(top));
    }

    private static List<Box> column(
            Moment moment, boolean forecast, double start, double width, long top, boolean fromTheRight) {
        List<Rating> scale = List.copyOf(moment.counts().keySet());
        List<Box> column = new ArrayList<>();
        double left = fromTheRight ? WHOLE - start - width : start;
        long below = 0;
        for (Rating rating : scale) {
            long count = moment.counts().getOrDefault(rating, 0L);
            if (count == 0 || rating.forecast() != forecast) {
                continue;
            }
            ChartSegment segment = new ChartSegment(rating, ChartPatterns.of(rating, scale), count, left, width);
            double y = level(below + count, top);
            column.add(new Box(segment, y, level(below, top) - y));
            below += count;
        }
        return column;
    }

    private static List<Line> lines(long top) {
        List<Line> lines = new ArrayList<>();
        int steps = (int) Math.min(STEPS, top);
        for (int step = 0; step <= steps; step++) {
            lines.add(new Line(level(top * step / steps, top), top * step / steps));
        }
        return lines;
    }

    private static double level(long count, long top) {
        return Math.round((FLOOR - (double) (FLOOR - CEILING) * count / top) * 10) / 10.0;
    }

    /** The highest column, rounded up so that every line has a whole number. */
    private static long top(List<Moment> history) {
        long highest = history.stream().mapToLong(Moment::total).max().orElse(0);
        return highest <= STEPS ? Math.max(1, highest) : (highest + STEPS - 1) / STEPS * STEPS;
    }
}
