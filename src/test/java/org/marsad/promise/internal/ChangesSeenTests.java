package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.marsad.promise.internal.ChangesSeen.Range;

class ChangesSeenTests {

    @Test
    void whatComesInOrderLeavesNothingMissing() {
        ChangesSeen seen = ChangesSeen.after(0, List.of(1L, 2L)).and(List.of(3L));
        assertThat(seen).isEqualTo(new ChangesSeen(3, List.of()));
    }

    @Test
    void aNumberOfATransactionThatIsStillOpenIsWaitedFor() {
        ChangesSeen seen = ChangesSeen.after(0, List.of(2L, 5L));
        assertThat(seen.missing()).containsExactly(new Range(1, 1), new Range(3, 4));
        assertThat(seen.and(List.of(3L)).missing()).containsExactly(new Range(1, 1), new Range(4, 4));
        assertThat(seen.and(List.of(1L, 3L, 4L))).isEqualTo(new ChangesSeen(5, List.of()));
    }

    @Test
    void aLargeTransactionThatIsStillOpenIsOneRange() {
        ChangesSeen seen = ChangesSeen.after(7, List.of(100_000L));
        assertThat(seen.missing()).containsExactly(new Range(8, 99_999));
        List<Long> all = LongStream.rangeClosed(8, 99_999).boxed().toList();
        assertThat(seen.and(all).missing()).isEmpty();
    }

    @Test
    void noNewsChangeNothing() {
        ChangesSeen seen = ChangesSeen.after(4, List.of(6L));
        assertThat(seen.and(List.of())).isSameAs(seen);
        assertThat(ChangesSeen.after(4, List.of())).isEqualTo(new ChangesSeen(4, List.of()));
    }

    @Test
    void gapsThatNobodyFillsDoNotGrowWithoutEnd() {
        List<Long> everySecond =
                LongStream.range(0, 1000).map(n -> 2 * n + 2).boxed().toList();
        assertThat(ChangesSeen.after(0, everySecond).missing())
                .hasSizeLessThan(200)
                .contains(new Range(1999, 1999));
    }
}
