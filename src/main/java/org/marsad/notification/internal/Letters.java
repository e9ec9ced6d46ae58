package org.marsad.notification.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Promises;
import org.marsad.promise.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words letters. Nothing of a submission is in them: neither statement nor promise, neither reason nor receipt; whoever
 * reads over a shoulder learns that there is news. A public promise is named to those who subscribed to it.
 */
@Component
class Letters {

    private static final String KEY = "notification.letter.";

    private final MessageSource messages;
    private final MailSettings settings;
    private final ContactRows contacts;
    private final Promises promises;
    private final Tokens tokens;
    private final SiteAddress site;

    Letters(
            MessageSource messages,
            MailSettings settings,
            ContactRows contacts,
            Promises promises,
            Tokens tokens,
            SiteAddress site) {
        this.messages = messages;
        this.settings = settings;
        this.contacts = contacts;
        this.promises = promises;
        this.tokens = tokens;
        this.site = site;
    }

    /** The letter; empty if it would no longer be true or no longer be wanted. */
    Optional<Letter> of(OutboxMessage message) {
        return switch (message.kind()) {
            case CONFIRM_SUBMISSION -> wanted(message).map(this::confirmation);
            case CONFIRM_SUBSCRIPTION -> wanted(message).flatMap(this::titled).map(this::confirmation);
            case SUBMISSION_NEWS -> wanted(message).map(this::submissionNews);
            case PROMISE_NEWS -> wanted(message).flatMap(this::titled).map(this::promiseNews);
            case TASK_OVERDUE, STAFF_DIGEST -> Optional.empty();
        };
    }

    /** Its contact is still there, or was erased with this very letter. */
    private Optional<Draft> wanted(OutboxMessage message) {
        UUID contact = Objects.requireNonNull(message.contactId());
        return Outbox.LAST.equals(message.code()) || contacts.find(contact).isPresent()
                ? Optional.of(new Draft(message, contact, ""))
                : Optional.empty();
    }

    /** With the title of the promise, if it is still public. */
    private Optional<Draft> titled(Draft draft) {
        return promises.find(Objects.requireNonNull(draft.message().about()))
                .map(promise -> new Draft(
                        draft.message(), draft.contact(), promise.title().in(draft.language())));
    }

    private Letter confirmation(Draft draft) {
        String what = KEY + draft.message().kind();
        String path = "/notifications/confirm?token=" + tokens.of(Tokens.Purpose.CONFIRM, draft.contact());
        return letter(
                draft,
                List.of(
                        draft.word(what, draft.title()),
                        draft.word(KEY + "confirm", settings.confirmWithin().toDays())),
                draft.word(KEY + "confirm.button"),
                path,
                List.of());
    }

    private Letter submissionNews(Draft draft) {
        boolean last = Outbox.LAST.equals(draft.message().code());
        return letter(
                draft,
                List.of(draft.word(KEY + "SUBMISSION_NEWS"), draft.word(KEY + "SUBMISSION_NEWS.how")),
                draft.word(KEY + "SUBMISSION_NEWS.button"),
                "/track",
                List.of(draft.word(KEY + (last ? "SUBMISSION_NEWS.last" : "SUBMISSION_NEWS.why"))));
    }

    private Letter promiseNews(Draft draft) {
        OutboxMessage message = draft.message();
        return letter(
                draft,
                List.of(draft.word(KEY + "PROMISE_NEWS." + message.code()), draft.word(KEY + "title", draft.title())),
                draft.word(KEY + "PROMISE_NEWS.button"),
                "/promises/" + message.about() + "#entry-" + message.entryId(),
                List.of(draft.word(KEY + "PROMISE_NEWS.why")));
    }

    private Letter letter(Draft draft, List<String> paragraphs, String button, String path, List<String> footer) {
        String page = site.of("/" + draft.language());
        return new Letter(
                draft.language(),
                sender(draft),
                draft.word(KEY + "subject", sender(draft)),
                paragraphs,
                button,
                page + path,
                footer,
                page + "/notifications/stop?token=" + tokens.of(Tokens.Purpose.STOP, draft.contact()),
                draft.word(KEY + "stop"));
    }

    private String sender(Draft draft) {
        String configured = settings.senderName();
        return configured == null || configured.isBlank() ? draft.word(KEY + "sender") : configured.strip();
    }

    /** What a letter is made from. */
    private final class Draft {

        private final OutboxMessage message;
        private final UUID contact;
        private final String title;

        Draft(OutboxMessage message, UUID contact, String title) {
            this.message = message;
            this.contact = contact;
            this.title = title;
        }

        OutboxMessage message() {
            return message;
        }

        UUID contact() {
            return contact;
        }

        String title() {
            return title;
        }

        /** Our pages are complete in two languages. */
        String language() {
            return message.language().equals("en") ? "en" : "ar";
        }

        String word(String key, @Nullable Object... arguments) {
            return messages.getMessage(key, arguments, Locale.forLanguageTag(language()));
        }
    }
}
