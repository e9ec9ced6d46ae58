package org.marsad.retention.internal;

import java.time.Duration;
import org.marsad.retention.RetentionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Purges what is due, at night, one submission after the other. What one run does not get done, because the process was
 * killed or one submission failed, the next finds due again: a run an hour later the same night, or the next night's.
 */
@Component
class NightlyPurge {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyPurge.class);

    /** Shorter than the time between two runs: who was killed does not keep the next run from going on. */
    private static final Duration AT_MOST = Duration.ofMinutes(50);

    private final RetentionSettings settings;
    private final DueSubmissions due;
    private final Purge purge;
    private final CorrectionPurge corrections;
    private final Lease lease;

    NightlyPurge(
            RetentionSettings settings, DueSubmissions due, Purge purge, CorrectionPurge corrections, Lease lease) {
        this.settings = settings;
        this.due = due;
        this.purge = purge;
        this.corrections = corrections;
        this.lease = lease;
    }

    /** At a quarter past one, two and three on the newsroom's clock, before the engine cleans its history. */
    @Scheduled(cron = "0 15 1-3 * * *", zone = "${marsad.time.zone:Asia/Baghdad}")
    void run() {
        if (!settings.enabled() || !lease.take(AT_MOST)) {
            return;
        }
        long end = System.nanoTime() + AT_MOST.toNanos();
        long purged = 0;
        for (Due each : due.all()) {
            if (System.nanoTime() > end) {
                break;
            }
            purged += purged(each) ? 1 : 0;
        }
        long requests = corrections.run();
        lease.giveBack();
        if (purged + requests > 0) {
            LOG.info("purged {} submissions and {} requests for corrections whose time had come", purged, requests);
        }
    }

    /** One that cannot be purged now must not keep the others. */
    private boolean purged(Due each) {
        try {
            return purge.of(each.id());
        } catch (RuntimeException e) {
            LOG.warn("submission {} could not be purged; it is tried again", each.number(), e);
            return false;
        }
    }
}
