package org.marsad.notification.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.marsad.promise.SiteAddress;
import org.springframework.stereotype.Component;

/** Words letters to the staff: numbers and a link, never a word of what anybody sent. */
@Component
class StaffLetters {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private final LetterWords words;
    private final SiteAddress site;

    StaffLetters(LetterWords words, SiteAddress site) {
        this.words = words;
        this.site = site;
    }

    /** The letter; empty if there is nothing to say any more. */
    Optional<Letter> of(OutboxMessage message) {
        return switch (message.kind()) {
            case TASK_OVERDUE -> Optional.of(overdue(message));
            default -> Optional.empty();
        };
    }

    private Letter overdue(OutboxMessage message) {
        String language = LetterWords.language(message.language());
        return letter(
                language,
                List.of(words.word(language, "TASK_OVERDUE." + message.code())),
                "TASK_OVERDUE.button",
                TASK + Objects.requireNonNull(message.about()));
    }

    private Letter letter(String language, List<String> paragraphs, String button, String path) {
        return new Letter(
                language,
                words.sender(language),
                words.subject(language),
                paragraphs,
                words.word(language, button),
                site.of(path),
                List.of(words.word(language, "staff.why")),
                null,
                "");
    }
}
