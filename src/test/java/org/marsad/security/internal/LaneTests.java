package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The lane of submissions that bring no proof of work. */
class LaneTests {

    @Test
    void whoComesWhileThereAreFewNoticesNothing() {
        Lane lane = new Lane(100, Duration.ofHours(1));
        assertThat(lane.isOn()).isFalse();
        for (int i = 0; i < 40; i++) {
            assertThat(lane.enter()).isZero();
        }
        assertThat(lane.isOn()).isFalse();
    }

    @Test
    void beforeAnybodyMustWaitAProofIsOffered() {
        Lane lane = new Lane(100, Duration.ofHours(1));
        for (int i = 0; i < 90; i++) {
            assertThat(lane.enter()).isZero();
        }
        assertThat(lane.isOn()).isTrue();
    }

    @Test
    void whoFindsNoPlaceWaitsForTheNextAndIsSlowedNotTurnedAway() {
        // A place every tenth of a second, and nobody is in that much of a hurry.
        Lane lane = new Lane(600, Duration.ofMinutes(1));
        long start = System.nanoTime();
        for (int i = 0; i < 610; i++) {
            assertThat(lane.enter()).isZero();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
    }

    @Test
    void whoCannotBeGivenAPlaceSoonIsToldWhenAndHoldsNoThread() {
        Lane lane = new Lane(1, Duration.ofMillis(1));
        assertThat(lane.enter()).isZero();
        // The next place comes within a minute; whoever is told so is told the patience on top of it.
        assertThat(lane.enter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(61));
    }

    @Test
    void onlySoManyWaitAtOnce() throws Exception {
        Lane lane = new Lane(1, Duration.ofHours(10));
        assertThat(lane.enter()).isZero();
        ExecutorService many = Executors.newFixedThreadPool(24);
        try {
            List<Future<Duration>> asked =
                    Stream.generate(() -> many.submit(lane::enter)).limit(24).toList();
            // Twenty wait for hours; the others are told at once.
            Awaitility.await().until(() -> asked.stream().filter(Future::isDone).count() == 4);
            for (Future<Duration> each : asked) {
                if (each.isDone()) {
                    assertThat(each.get()).isPositive();
                }
            }
        } finally {
            many.shutdownNow();
        }
    }
}
