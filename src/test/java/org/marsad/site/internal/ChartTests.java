package org.marsad.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNumbers.Moment;
import org.marsad.promise.PromiseNumbers.SectorNumbers;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;

/** A forecast is never drawn as an outcome: apart from them in the sectors' bars, beside them in the columns of time. */
class ChartTests {

    private static final LocalizedText NAME = LocalizedText.of(Map.of("en", "name"));
    private static final Rating STARTED = rating("STARTED", false);
    private static final Rating MOSTLY = rating("MOSTLY", true);
    private static final Rating DONE = rating("DONE", false);

    @Test
    void outcomesFillTheBarByTheirShareOfTheSector() {
        SectorBar bar = bar(3, 0, 1, false);
        assertThat(bar.total()).isEqualTo(4);
        assertThat(bar.outcomes()).extracting(ChartSegment::left).containsExactly("0.00%", "75.00%");
        assertThat(bar.outcomes()).extracting(ChartSegment::wide).containsExactly("75.00%", "25.00%");
        assertThat(bar.forecasts()).isEmpty();
    }

    @Test
    void aForecastStandsBehindAGapWhateverItsPlaceInTheScale() {
        SectorBar bar = bar(1, 1, 2, false);
        assertThat(bar.outcomes()).extracting(ChartSegment::rating).containsExactly(STARTED, DONE);
        ChartSegment last = bar.outcomes().get(1);
        ChartSegment forecast = bar.forecasts().get(0);
        assertThat(forecast.rating()).isEqualTo(MOSTLY);
        assertThat(forecast.x()).isGreaterThanOrEqualTo(last.x() + last.width() + 4);
        assertThat(forecast.x() + forecast.width()).isEqualTo(100);
        assertThat(forecast.width()).as("the same share as one outcome's").isEqualTo(last.width() / 2);
    }

    @Test
    void whereThePageRunsFromRightToLeftTheBarDoesToo() {
        assertThat(bar(3, 0, 1, true).outcomes()).extracting(ChartSegment::left).containsExactly("25.00%", "0.00%");
    }

    @Test
    void inTimeAForecastHasAColumnOfItsOwnThatStandsOnTheFloor() {
        TimeChart chart = TimeChart.of(List.of(moment(2024, 2, 1, 0), moment(2025, 1, 1, 1)), false);
        List<TimeChart.Box> forecasts = chart.boxes().stream()
                .filter(box -> box.segment().rating().forecast())
                .toList();
        assertThat(forecasts).hasSize(2).allSatisfy(forecast -> {
            assertThat(forecast.y() + forecast.height()).isEqualTo(248);
            assertThat(chart.boxes())
                    .filteredOn(box -> !box.segment().rating().forecast())
                    .noneMatch(box -> overlap(box.segment(), forecast.segment()));
        });
        assertThat(chart.lines()).extracting(TimeChart.Line::value).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void timeRunsWithThePage() {
        List<Moment> history = List.of(moment(2024, 1, 0, 0), moment(2025, 1, 0, 0));
        assertThat(TimeChart.of(history, false).boxes().get(0).segment().x()).isLessThan(50);
        assertThat(TimeChart.of(history, true).boxes().get(0).segment().x()).isGreaterThan(50);
    }

    @Test
    void anEmptyHistoryDrawsNothing() {
        assertThat(TimeChart.of(List.of(), true).boxes()).isEmpty();
    }

    @Test
    void everyOutcomeOfAScaleOfEightHasAPatternOfItsOwn() {
        List<Rating> scale = List.of(STARTED, MOSTLY, DONE);
        assertThat(ChartPatterns.of(STARTED, scale)).isZero();
        assertThat(ChartPatterns.of(DONE, scale)).isEqualTo(1);
    }

    private static boolean overlap(ChartSegment one, ChartSegment other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width();
    }

    private static SectorBar bar(long started, long mostly, long done, boolean fromTheRight) {
        return SectorBar.of(new SectorNumbers(new Sector("HEALTH", NAME), counts(started, mostly, done)), fromTheRight);
    }

    private static Moment moment(int year, long started, long mostly, long done) {
        return new Moment(new PartialDate(LocalDate.of(year, 1, 1), DatePrecision.YEAR), counts(started, mostly, done));
    }

    private static Map<Rating, Long> counts(long started, long mostly, long done) {
        Map<Rating, Long> counts = new LinkedHashMap<>();
        counts.put(STARTED, started);
        counts.put(MOSTLY, mostly);
        counts.put(DONE, done);
        return counts;
    }

    private static Rating rating(String code, boolean forecast) {
        return new Rating(code, NAME, NAME, "#14532d", forecast, false);
    }
}
