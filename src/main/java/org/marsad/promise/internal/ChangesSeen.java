package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Which changes a reader has seen: every one up to the highest, but for the missing ones, whose transactions were open
 * when it read, or were rolled back and never come.
 */
public record ChangesSeen(long highest, List<Range> missing) {

    /** More transactions than can be open at once; older gaps are those of transactions that were rolled back. */
    private static final int GAPS_KEPT = 100;

    /** Every change after this number, as far as these are known; what came before is of no interest. */
    static ChangesSeen after(long number, Collection<Long> numbers) {
        return new ChangesSeen(number, List.of()).and(numbers);
    }

    ChangesSeen and(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return this;
        }
        TreeSet<Long> sorted = new TreeSet<>(numbers);
        List<Range> still = new ArrayList<>();
        missing.forEach(range -> still.addAll(gaps(range.from(), range.to(), sorted)));
        long last = Math.max(highest, sorted.last());
        still.addAll(gaps(highest + 1, last, sorted));
        return new ChangesSeen(last, still.subList(Math.max(0, still.size() - GAPS_KEPT), still.size()));
    }

    private static List<Range> gaps(long from, long to, TreeSet<Long> numbers) {
        List<Range> gaps = new ArrayList<>();
        long next = from;
        for (long number : from > to ? new TreeSet<Long>() : numbers.subSet(from, true, to, true)) {
            if (number > next) {
                gaps.add(new Range(next, number - 1));
            }
            next = number + 1;
        }
        if (next <= to) {
            gaps.add(new Range(next, to));
        }
        return gaps;
    }

    record Range(long from, long to) {}
}
