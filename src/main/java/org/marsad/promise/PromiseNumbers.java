package org.marsad.promise;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Where the promises stand, counted. A promise is counted once wherever it is counted; withdrawn promises nowhere.
 *
 * @param counts how many have each rating, in the order of the scale, zero included
 * @param sectors the same by sector, in the order of the sectors, those without a promise included
 * @param history how it was before, oldest first; the last is of today and has the counts above. Empty while no change
 *     of a rating is published
 */
public record PromiseNumbers(Map<Rating, Long> counts, List<SectorNumbers> sectors, List<Moment> history) {

    public PromiseNumbers {
        counts = Collections.unmodifiableMap(counts);
        sectors = List.copyOf(sectors);
        history = List.copyOf(history);
    }

    /** How many there are: the denominator of every count. */
    public long total() {
        return sum(counts);
    }

    private static long sum(Map<Rating, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The promises of one sector.
     *
     * @param counts how many have each rating, in the order of the scale, zero included
     */
    public record SectorNumbers(Sector sector, Map<Rating, Long> counts) {

        /** How many the sector has: its own denominator. */
        public long total() {
            return sum(counts);
        }
    }

    /**
     * How many promises stood at each rating at the end of a month or a year, or how many stand there today. A promise is
     * counted from its first published change of rating on, by the change that was published last of those whose date had
     * come; of a change of which nothing but the year is known, at the end of that year. Withdrawn changes count nowhere.
     *
     * @param end a month or a year, whose end is meant, or today as a day
     */
    public record Moment(PartialDate end, Map<Rating, Long> counts) {

        /** How many promises were rated by then: the denominator. */
        public long total() {
            return sum(counts);
        }
    }
}
