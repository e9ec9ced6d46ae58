package org.marsad.verification.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the bars of the weeks stand in a drawing of {@link #WIDTH} by {@link #HEIGHT}: numbers alone, the page draws them.
 * Where a language is written from the right, time runs from there too.
 */
public record DeskChart(List<Bar> bars, List<Label> labels, List<Line> lines) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 240;

    private static final int FLOOR = 205;
    private static final int CEILING = 12;
    private static final int MARGIN = 40;
    private static final int GAP = 10;
    /** Lines that help to read a height; more would be in the way of the bars. */
    private static final int STEPS = 4;

    public DeskChart {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** A rectangle; {@code kind} is the class that gives it its colour. */
    public record Bar(String kind, double x, double y, double width, double height) {}

    /** A text below the floor, at its middle. */
    public record Label(double x, String text) {}

    /** A level with its number. */
    public record Line(double y, long value) {}

    /** Two bars for each week. */
    public static DeskChart of(List<DeskView.Week> weeks, boolean fromTheRight) {
        long top = top(weeks);
        double slot = (double) (WIDTH - MARGIN) / weeks.size();
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int place = 0; place < weeks.size(); place++) {
            DeskView.Week week = weeks.get(place);
            double x = (fromTheRight ? weeks.size() - 1 - place : place) * slot + (fromTheRight ? 0 : MARGIN);
            bars.addAll(bars(week, x, slot, top, fromTheRight));
            labels.add(new Label(
                    x + slot / 2,
                    week.first().getMonthValue() + "/" + week.first().getDayOfMonth()));
        }
        return new DeskChart(bars, labels, lines(top));
    }

    /** What came and what ended, side by side; what ended in layers. */
    private static List<Bar> bars(DeskView.Week week, double x, double slot, long top, boolean fromTheRight) {
        double width = (slot - GAP) / 2;
        double first = x + GAP / 2.0 + (fromTheRight ? width : 0);
        double second = x + GAP / 2.0 + (fromTheRight ? 0 : width);
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("received", first, width, 0, week.received(), top));
        bars.add(bar("published", second, width, 0, week.published(), top));
        bars.add(bar("notAccepted", second, width, week.published(), week.notAccepted(), top));
        bars.add(bar("withdrawn", second, width, week.published() + week.notAccepted(), week.withdrawn(), top));
        bars.removeIf(bar -> bar.height() == 0);
        return bars;
    }

    private static Bar bar(String kind, double x, double width, long below, long count, long top) {
        return new Bar(kind, x, level(below + count, top), width, level(below, top) - level(below + count, top));
    }

    private static List<Line> lines(long top) {
        List<Line> lines = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            lines.add(new Line(level(top * step / STEPS, top), top * step / STEPS));
        }
        return lines;
    }

    private static double level(long count, long top) {
        return FLOOR - (double) (FLOOR - CEILING) * count / top;
    }

    /** The highest bar, rounded up so that every line has a whole number. */
    private static long top(List<DeskView.Week> weeks) {
        long highest = weeks.stream()
                .mapToLong(week -> Math.max(week.received(), week.ended()))
                .max()
                .orElse(0);
        return Math.max(STEPS, (highest + STEPS - 1) / STEPS * STEPS);
    }
}
