package org.marsad.security.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many in a time for each key, forgotten when a key stays quiet. */
class Allowance {

    private static final int MOST_KEYS = 100_000;

    private final int amount;
    private final Duration time;
    private final Cache<String, Bucket> buckets;

    Allowance(int perMinute) {
        this(perMinute, Duration.ofMinutes(1));
    }

    Allowance(int amount, Duration time) {
        this.amount = amount;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(time.multipliedBy(5))
                .build();
    }

    /** Takes one; zero if there was one, else the time until there is. */
    Duration take(String key) {
        return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Takes nothing; zero if there is one left, else the time until there is. */
    Duration look(String key) {
        return Duration.ofNanos(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(amount).refillGreedy(amount, time))
                        .build());
    }
}
