package org.marsad.notification.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.promise.SiteAddress;
import org.springframework.stereotype.Component;

/**
 * Words letters. Nothing of a submission is in them: neither statement nor promise, neither reason nor receipt; whoever
 * reads over a shoulder learns that there is news. A public promise is named to those who subscribed to it.
 */
@Component
class Letters {

    private final LetterWords words;
    private final StaffLetters staff;
    private final MailSettings settings;
    private final ContactRows contacts;
    private final Promises promises;
    private final Tokens tokens;
    private final SiteAddress site;

    Letters(
            LetterWords words,
            StaffLetters staff,
            MailSettings settings,
            ContactRows contacts,
            Promises promises,
            Tokens tokens,
            SiteAddress site) {
        this.words = words;
        this.staff = staff;
        this.settings = settings;
        this.contacts = contacts;
        this.promises = promises;
        this.tokens = tokens;
        this.site = site;
    }

    /** The letter; empty if it would no longer be true or no longer be wanted. */
    Optional<Letter> of(OutboxMessage message) {
        UUID contact = message.contactId();
        if (contact == null) {
            return staff.of(message);
        }
        // Its contact is still there, or was erased with this very letter.
        boolean wanted =
                Outbox.LAST.equals(message.code()) || contacts.find(contact).isPresent();
        return wanted ? of(message, contact) : Optional.empty();
    }

    private Optional<Letter> of(OutboxMessage message, UUID contact) {
        return switch (message.kind()) {
            case CONFIRM_SUBMISSION -> Optional.of(confirmation(message, contact, ""));
            case SUBMISSION_NEWS -> Optional.of(submissionNews(message, contact));
            case CONFIRM_SUBSCRIPTION -> title(message).map(title -> confirmation(message, contact, title));
            case PROMISE_NEWS -> title(message).map(title -> promiseNews(message, contact, title));
            case TASK_OVERDUE, STAFF_DIGEST -> Optional.empty();
        };
    }

    /** The title of the promise, if it is still public. */
    private Optional<String> title(OutboxMessage message) {
        return promises.find(Objects.requireNonNull(message.about()))
                .map(PromiseSummary::title)
                .map(title -> title.in(words.language(message.language())));
    }

    private Letter confirmation(OutboxMessage message, UUID contact, String title) {
        Draft draft = new Draft(message, contact);
        long days = settings.confirmWithin().toDays();
        return draft.letter(
                List.of(draft.word(message.kind().name(), title), draft.word("confirm", days)),
                "confirm.button",
                "/notifications/confirm?token=" + tokens.of(Tokens.Purpose.CONFIRM, contact),
                null);
    }

    private Letter submissionNews(OutboxMessage message, UUID contact) {
        Draft draft = new Draft(message, contact);
        return draft.letter(
                List.of(draft.word("SUBMISSION_NEWS"), draft.word("SUBMISSION_NEWS.how")),
                "SUBMISSION_NEWS.button",
                "/track",
                Outbox.LAST.equals(message.code()) ? "SUBMISSION_NEWS.last" : "SUBMISSION_NEWS.why");
    }

    private Letter promiseNews(OutboxMessage message, UUID contact, String title) {
        Draft draft = new Draft(message, contact);
        return draft.letter(
                List.of(draft.word("PROMISE_NEWS." + message.code()), draft.word("title", title)),
                "PROMISE_NEWS.button",
                "/promises/" + message.about() + "#entry-" + message.entryId(),
                "PROMISE_NEWS.why");
    }

    /** What all letters to a contact have. */
    private final class Draft {

        private final String language;
        private final UUID contact;

        Draft(OutboxMessage message, UUID contact) {
            this.language = words.language(message.language());
            this.contact = contact;
        }

        String word(String key, Object... arguments) {
            return words.word(language, key, arguments);
        }

        Letter letter(List<String> paragraphs, String button, String path, @Nullable String footer) {
            String page = site.of("/" + language);
            return new Letter(
                    language,
                    words.sender(language),
                    words.subject(language),
                    paragraphs,
                    word(button),
                    page + path,
                    footer == null ? List.of() : List.of(word(footer)),
                    page + "/notifications/stop?token=" + tokens.of(Tokens.Purpose.STOP, contact),
                    word("stop"));
        }
    }
}
