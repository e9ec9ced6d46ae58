package org.marsad.security.internal;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.marsad.security.Burst;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The lane as so many places a minute for everybody together; no address is looked at. */
@Component
class Lane implements Burst {

    /** Requests that wait at once: each holds a thread of the server. */
    private static final int MOST_WAITING = 20;

    private final long places;
    private final Duration patience;
    private final Bucket bucket;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    @Autowired
    Lane(LimitSettings limits) {
        this(limits.unproven(), Duration.ofSeconds(5));
    }

    Lane(long placesPerMinute, Duration patience) {
        this.places = placesPerMinute;
        this.patience = patience;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(places).refillGreedy(places, Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public boolean isOn() {
        return bucket.getAvailableTokens() < places / 2;
    }

    @Override
    public Duration enter() {
        if (bucket.tryConsume(1)) {
            return Duration.ZERO;
        }
        if (!waiting.tryAcquire()) {
            return untilNext();
        }
        try {
            return bucket.asBlocking().tryConsume(1, patience) ? Duration.ZERO : untilNext();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return untilNext();
        } finally {
            waiting.release();
        }
    }

    private Duration untilNext() {
        return Duration.ofNanos(Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()))
                .plus(patience);
    }
}
