package org.marsad.notification.internal;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands over what is due, letter by letter. Each is sent once, unless we die between the server's answer and the row
 * that says so; then it is sent again under the same Message-ID.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** From here on the server says that trying again is useless (RFC 5321, section 4.2.1). */
    private static final int PERMANENT = 500;

    private final OutboxQueue queue;
    private final Letters letters;
    private final MailWriter writer;
    private final MailKeys keys;
    private final MailServer server;
    private final MailSettings settings;

    Postman(
            OutboxQueue queue,
            Letters letters,
            MailWriter writer,
            MailKeys keys,
            MailServer server,
            MailSettings settings) {
        this.queue = queue;
        this.letters = letters;
        this.writer = writer;
        this.keys = keys;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Delivers until nothing is due.
     *
     * @throws MessagingException if the server cannot be reached; then no letter has lost an attempt
     */
    void deliver() throws MessagingException {
        if (!queue.isDue()) {
            return;
        }
        try (MailServer.Connection connection = server.connect()) {
            Optional<OutboxMessage> next = queue.claim();
            while (next.isPresent()) {
                deliver(connection, next.get());
                next = connection.isOpen() ? queue.claim() : Optional.empty();
            }
        }
    }

    private void deliver(MailServer.Connection connection, OutboxMessage message) {
        try {
            EmailAddress recipient = keys.decrypted(message.recipient());
            Optional<Letter> letter = letters.of(message);
            if (letter.isEmpty()) {
                queue.drop(message.id());
                return;
            }
            connection.send(writer.write(connection.session(), message, letter.get(), recipient));
        } catch (MessagingException | RuntimeException e) {
            notSent(message, e);
            return;
        }
        queue.sent(message.id());
    }

    /** What the server says names the recipient, so only the kind of failure is logged. */
    private void notSent(OutboxMessage message, Exception failure) {
        boolean useless = failure instanceof UnreadableAddressException || isRefusedForGood(failure);
        LOG.warn(
                "letter {} was not sent (attempt {}): {}",
                message.id(),
                message.attempts(),
                failure.getClass().getSimpleName());
        if (useless || message.attempts() >= settings.attempts()) {
            queue.failed(message.id());
        } else {
            queue.again(message.id(), settings.retryAfter(message.attempts()));
        }
    }

    /** The recipient is refused, not us: there is no such box. */
    private static boolean isRefusedForGood(@Nullable Exception failure) {
        if (failure instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode() >= PERMANENT;
        }
        return failure instanceof MessagingException chain && isRefusedForGood(chain.getNextException());
    }
}
