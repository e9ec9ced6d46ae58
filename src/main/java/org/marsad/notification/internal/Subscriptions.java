package org.marsad.notification.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.marsad.promise.PromiseNews;
import org.marsad.submission.EmailAddress;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers who want to know when something is published on a promise. */
@Component
public class Subscriptions {

    private final MailKeys keys;
    private final ContactRows contacts;
    private final AskedRows asked;
    private final Outbox outbox;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Subscriptions(
            MailKeys keys,
            ContactRows contacts,
            AskedRows asked,
            Outbox outbox,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.keys = keys;
        this.contacts = contacts;
        this.asked = asked;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks the address to confirm, unless it did or was asked too often; nobody can tell from outside. */
    public void ask(String promiseId, EmailAddress address, String language) {
        try {
            transaction.executeWithoutResult(status -> askOnce(promiseId, address, language));
        } catch (DuplicateKeyException sentTwice) {
            // The other request asks.
        }
    }

    private void askOnce(String promiseId, EmailAddress address, String language) {
        String hash = keys.ofSubscription(promiseId, address);
        Optional<Contact> known = contacts.lockOfSubscription(hash);
        if (known.filter(Contact::isConfirmed).isPresent() || !asked.take(address)) {
            return;
        }
        byte[] encrypted = keys.encrypted(address);
        UUID id = known.map(Contact::id).orElseGet(UUID::randomUUID);
        if (known.isPresent()) {
            contacts.asked(id, language, clock.instant());
        } else {
            contacts.insertForPromise(id, promiseId, hash, encrypted, language, clock.instant());
        }
        outbox.confirmation(id, encrypted, LetterKind.CONFIRM_SUBSCRIPTION, language, promiseId);
    }

    /** In the transaction of the publication. */
    @EventListener
    void on(PromiseNews news) {
        if (settings.enabled()) {
            outbox.promiseNews(news);
        }
    }
}
