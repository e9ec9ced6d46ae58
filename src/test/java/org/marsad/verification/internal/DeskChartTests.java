package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.verification.internal.DeskChart.Bar;

/** The drawing of the weeks. */
class DeskChartTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 15);

    private final DeskView.Week first = new DeskView.Week(SUNDAY, 8, 2, 1, 1);
    private final DeskView.Week second = new DeskView.Week(SUNDAY.plusWeeks(1), 4, 0, 0, 0);

    @Test
    void aBarIsAsHighAsWhatItCounts() {
        DeskChart chart = DeskChart.of(List.of(first, second), false);
        double one = heightOf(chart, "notAccepted");
        assertThat(heightOf(chart, "published")).isCloseTo(2 * one, within(0.01));
        assertThat(heightOf(chart, "received")).isCloseTo(8 * one, within(0.01));
    }

    @Test
    void whatEndedStandsInLayersAndWhatCountsNothingIsNotDrawn() {
        DeskChart chart = DeskChart.of(List.of(first, second), false);
        Bar published = bar(chart, "published");
        Bar notAccepted = bar(chart, "notAccepted");
        assertThat(notAccepted.y() + notAccepted.height()).isCloseTo(published.y(), within(0.01));
        assertThat(chart.bars()).hasSize(5);
    }

    @Test
    void inArabicTimeRunsFromTheRight() {
        DeskChart english = DeskChart.of(List.of(first, second), false);
        DeskChart arabic = DeskChart.of(List.of(first, second), true);
        assertThat(english.labels().get(0).x())
                .isLessThan(english.labels().get(1).x());
        assertThat(arabic.labels().get(0).x())
                .isGreaterThan(arabic.labels().get(1).x());
    }

    @Test
    void nothingLeavesTheDrawing() {
        for (boolean arabic : new boolean[] {true, false}) {
            DeskChart chart = DeskChart.of(List.of(first, second), arabic);
            assertThat(chart.bars()).allSatisfy(bar -> {
                assertThat(bar.x()).isBetween(0.0, DeskChart.WIDTH - bar.width());
                assertThat(bar.y()).isBetween(0.0, DeskChart.HEIGHT - bar.height());
            });
        }
    }

    @Test
    void weeksInWhichNothingHappenedHaveLevelsToo() {
        DeskChart chart = DeskChart.of(List.of(new DeskView.Week(SUNDAY, 0, 0, 0, 0)), true);
        assertThat(chart.bars()).isEmpty();
        assertThat(chart.lines()).extracting(DeskChart.Line::value).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    private static double heightOf(DeskChart chart, String kind) {
        return bar(chart, kind).height();
    }

    private static Bar bar(DeskChart chart, String kind) {
        return chart.bars().stream()
                .filter(bar -> bar.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
