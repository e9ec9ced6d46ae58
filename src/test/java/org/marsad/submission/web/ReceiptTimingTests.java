package org.marsad.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.form;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.submission.SubmissionRoomTest;

/**
 * That the time of an answer tells nothing of what is wrong with a receipt. Single timings mean nothing on a busy machine, so
 * distributions are compared: the kinds are asked for by turns, in an order that is drawn anew each time, and whatever else
 * the machine does hits them alike.
 */
abstract class ReceiptTimingTests extends SubmissionRoomTest {

    private static final int WARM_UP = 150;
    private static final int ROUNDS = 400;
    /** Of the spread (between the quartiles); the median of so many samples strays by less than a tenth of it. */
    private static final double SMALL = 0.5;
    /** Nanoseconds that no wider spread hides: what thirty wrong receipts a minute could not tell over a network. */
    private static final double UNSEEN = 250_000;

    @Test
    void aWrongAnUnknownAndAnExpiredReceiptTakeTheSameTime() {
        clock.moveTo(Duration.ofDays(-400));
        String expired = submitter().receiptFor(form());
        clock.moveTo(Duration.ZERO);
        String right = submitter().receiptFor(form());
        List<Kind> kinds =
                List.of(new Kind("not a code"), new Kind("7000 0000 0000 0001"), new Kind(expired), new Kind(right));
        sample(kinds, WARM_UP);
        kinds.forEach(kind -> kind.nanos.clear());
        sample(kinds, ROUNDS);
        for (Kind one : kinds.subList(0, 3)) {
            assertThat(submitter().track(one.receipt).statusCode()).isEqualTo(401);
            for (Kind other : kinds.subList(0, 3)) {
                assertThat(Math.abs(one.quantile(0.5) - other.quantile(0.5)))
                        .as("median of %s against %s", one.describe(), other.describe())
                        .isLessThan(Math.max(UNSEEN, SMALL * Math.min(one.spread(), other.spread())));
            }
            // The yardstick sees more work where there is more.
            assertThat(kinds.get(3).quantile(0.5)).isGreaterThan(one.quantile(0.5));
        }
    }

    private void sample(List<Kind> kinds, int rounds) {
        Random order = new Random(6);
        List<Kind> shuffled = new ArrayList<>(kinds);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(shuffled, order);
            for (Kind kind : shuffled) {
                long start = System.nanoTime();
                submitter().track(kind.receipt);
                kind.nanos.add(System.nanoTime() - start);
            }
        }
    }

    /** One kind of receipt and how long each of its answers took. */
    private static final class Kind {

        private final String receipt;
        private final List<Long> nanos = new ArrayList<>();

        Kind(String receipt) {
            this.receipt = receipt;
        }

        double quantile(double part) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted[(int) (part * (sorted.length - 1))];
        }

        double spread() {
            return quantile(0.75) - quantile(0.25);
        }

        String describe() {
            return "%.0f µs ± %.0f".formatted(quantile(0.5) / 1000, spread() / 1000);
        }
    }
}
