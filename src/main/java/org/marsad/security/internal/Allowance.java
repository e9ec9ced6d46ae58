package org.marsad.security.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many in a time for each key, forgotten when a key stays quiet for so long that it has them all again. */
class Allowance {

    private static final int MOST_KEYS = 100_000;
    private static final Duration LEAST_KEPT = Duration.ofMinutes(5);

    private final long most;
    private final Duration time;
    private final Cache<String, Bucket> buckets;

    /** So many a minute. */
    Allowance(int perMinute) {
        this(perMinute, Duration.ofMinutes(1));
    }

    Allowance(long most, Duration time) {
        // Bucket4j refills one a nanosecond at most.
        this.most = Math.min(most, time.toNanos());
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(time.compareTo(LEAST_KEPT) > 0 ? time : LEAST_KEPT)
                .build();
    }

    /** Takes one; zero if there was one, else the time until there is. */
    Duration take(String key) {
        return take(key, 1);
    }

    /** Takes so many, all of them or none; zero if they were there, else the time until they are. */
    Duration take(String key, long count) {
        return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(count).getNanosToWaitForRefill());
    }

    /** Takes nothing; zero if there is one left, else the time until there is. */
    Duration look(String key) {
        return Duration.ofNanos(bucket(key).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Gives back what was taken and not used. */
    void giveBack(String key, long count) {
        bucket(key).addTokens(count);
    }

    /** Takes what was used already, whether it was there or not. */
    void owe(String key, long count) {
        bucket(key).consumeIgnoringRateLimits(count);
    }

    /** The most that a key can have at once. */
    long most() {
        return most;
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(this.most).refillGreedy(this.most, time))
                        .build());
    }
}
