package org.marsad.promise.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseNumbers;
import org.marsad.promise.PromiseStatistics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts again only when something was published since. The stamp is read before it is counted: whatever was committed in
 * between makes the next stamp another one, so that what is remembered is never shown after it has ceased to be true, on any
 * node.
 */
@Component
class RememberedNumbers implements PromiseStatistics {

    private final CountedPromises promises;
    private final Clock clock;

    private volatile @Nullable Remembered last;

    RememberedNumbers(CountedPromises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public PromiseNumbers numbers() {
        LocalDate today = LocalDate.now(clock);
        // Whoever is in the middle of a change sees it, and nobody else must.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return promises.count(today);
        }
        CountedPromises.Stamp stamp = promises.stamp();
        Remembered known = last;
        return known != null && known.isOf(stamp, today) ? known.numbers() : countAgain(stamp, today);
    }

    /** One at a time: who waited for another's count takes it. */
    private synchronized PromiseNumbers countAgain(CountedPromises.Stamp stamp, LocalDate today) {
        Remembered known = last;
        if (known != null && known.isOf(stamp, today)) {
            return known.numbers();
        }
        PromiseNumbers numbers = promises.count(today);
        last = new Remembered(stamp, today, numbers);
        return numbers;
    }

    private record Remembered(CountedPromises.Stamp stamp, LocalDate today, PromiseNumbers numbers) {

        boolean isOf(CountedPromises.Stamp asked, LocalDate day) {
            return stamp.equals(asked) && today.equals(day);
        }
    }
}
