package org.marsad.audit.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.marsad.audit.Audit;
import org.marsad.audit.AuditCheck;
import org.springframework.stereotype.Component;

/**
 * The chain as it was found a while ago: who turns pages does not have all of it read for each. However long it has become,
 * one sixtieth of the time at most goes into reading it.
 */
@Component
public class RememberedCheck {

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final int SHARE = 60;

    private final Audit audit;
    private final Clock clock;
    private @Nullable Checked last;
    private Instant until = Instant.EPOCH;

    RememberedCheck(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of reading all of it, and when that was. */
    public record Checked(AuditCheck check, Instant at) {}

    /** The last check, or one that is made now. */
    public synchronized Checked get() {
        Instant now = clock.instant();
        Checked found = last;
        if (found == null || !now.isBefore(until)) {
            found = new Checked(audit.check(), now);
            last = found;
            Duration share = Duration.between(now, clock.instant()).multipliedBy(SHARE);
            until = now.plus(share.compareTo(LEAST) > 0 ? share : LEAST);
        }
        return found;
    }
}
