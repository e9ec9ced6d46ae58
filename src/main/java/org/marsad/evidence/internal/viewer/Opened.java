package org.marsad.evidence.internal.viewer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the custody log who opened an item. Turning pages, zooming and searching open the same page again: within
 * ten minutes they count as one opening, so that the log stays readable.
 */
@Component
class Opened {

    static final Duration ONE_OPENING = Duration.ofMinutes(10);

    private final CustodyLog custody;
    private final Clock clock;

    Opened(CustodyLog custody, Clock clock) {
        this.custody = custody;
        this.clock = clock;
    }

    @Transactional
    void by(String staff, UUID itemId) {
        Instant since = clock.instant().minus(ONE_OPENING);
        boolean open = custody.of(itemId).stream()
                .filter(entry -> entry.action() == CustodyAction.OPENED)
                .filter(entry -> entry.actor().equals(staff))
                .anyMatch(entry -> entry.at().isAfter(since));
        if (!open) {
            custody.append(itemId, CustodyAction.OPENED, staff, "viewer");
        }
    }
}
