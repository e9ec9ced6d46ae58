package org.marsad.notification.internal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the links of a letter do. */
@Component
public class DoubleOptIn {

    private final Tokens tokens;
    private final ContactRows contacts;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Clock clock;

    DoubleOptIn(Tokens tokens, ContactRows contacts, Outbox outbox, MailSettings settings, Clock clock) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Confirms an address; doing it again changes nothing.
     *
     * @return false if the link is none of ours, is too old, or its contact stopped or ended
     */
    @Transactional
    public boolean confirm(String token) {
        return tokens.read(Tokens.Purpose.CONFIRM, token)
                .flatMap(contacts::lock)
                .map(this::confirmed)
                .orElse(false);
    }

    private boolean confirmed(Contact contact) {
        if (contact.isConfirmed()) {
            return true;
        }
        if (!contact.askedAt().plus(settings.confirmWithin()).isAfter(clock.instant())) {
            return false;
        }
        contacts.confirm(contact.id(), clock.instant());
        return true;
    }

    /** Erases an address with all that was still to be sent to it. Whatever the link is, nothing more will come. */
    @Transactional
    public void stop(String token) {
        tokens.read(Tokens.Purpose.STOP, token).ifPresent(this::erase);
    }

    private void erase(UUID contact) {
        contacts.lock(contact);
        outbox.dropWaiting(contact);
        contacts.delete(contact);
    }
}
