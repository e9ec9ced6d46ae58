package org.marsad.notification.internal;

import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases addresses whose time is over, and forgets old letters; also while mail is turned off. */
@Component
class MailSweep {

    private final ContactRows contacts;
    private final AskedRows asked;
    private final OutboxQueue queue;
    private final MailSettings settings;
    private final Clock clock;

    MailSweep(ContactRows contacts, AskedRows asked, OutboxQueue queue, MailSettings settings, Clock clock) {
        this.contacts = contacts;
        this.asked = asked;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    @Transactional
    void sweep() {
        Instant now = clock.instant();
        contacts.deleteExpired(now.minus(settings.confirmWithin()), now);
        asked.forget();
        queue.forget(now.minus(settings.keepSent()));
    }
}
