package org.marsad.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Who looked at what in the last five minutes, so that a page which asks again and again, as Tasklist does, is one look. In
 * the memory of this node, and of ten thousand looks at most: what is forgotten early is noted once more.
 */
@Component
class RecentLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(5);
    static final int MOST = 10_000;

    private final Clock clock;

    private final Map<Act, Noted> looks = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Act, Noted> eldest) {
            return size() > MOST;
        }
    };

    RecentLooks(Clock clock) {
        this.clock = clock;
    }

    private record Noted(long number, Instant since) {}

    /** Number of the entry that this look belongs to. */
    synchronized OptionalLong of(Act look) {
        Noted noted = looks.get(look);
        return noted == null || !clock.instant().isBefore(noted.since().plus(ONE_LOOK))
                ? OptionalLong.empty()
                : OptionalLong.of(noted.number());
    }

    /** Remembers a look once it was noted under this number. */
    synchronized void remember(Act look, long number) {
        looks.remove(look);
        looks.put(look, new Noted(number, clock.instant()));
    }

    synchronized int size() {
        return looks.size();
    }
}
