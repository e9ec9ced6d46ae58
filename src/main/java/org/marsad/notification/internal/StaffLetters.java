package org.marsad.notification.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.marsad.promise.DateWording;
import org.marsad.promise.SiteAddress;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;
import org.marsad.verification.Queue;
import org.springframework.stereotype.Component;

/** Words letters to the staff: numbers and a link, never a word of what anybody sent. */
@Component
class StaffLetters {

    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";
    private static final String DESK = "/staff";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final LetterWords words;
    private final StaffAccounts accounts;
    private final Queue queue;
    private final DateWording dates;
    private final SiteAddress site;

    StaffLetters(LetterWords words, StaffAccounts accounts, Queue queue, DateWording dates, SiteAddress site) {
        this.words = words;
        this.accounts = accounts;
        this.queue = queue;
        this.dates = dates;
        this.site = site;
    }

    /** The letter; empty if there is nothing to say any more. */
    Optional<Letter> of(OutboxMessage message) {
        String language = words.language(message.language());
        return switch (message.kind()) {
            case TASK_OVERDUE -> Optional.of(overdue(message, language));
            case STAFF_DIGEST ->
                accounts.find(Objects.requireNonNull(message.about())).flatMap(person -> digest(person, language));
            default -> Optional.empty();
        };
    }

    private Letter overdue(OutboxMessage message, String language) {
        return letter(
                language,
                List.of(words.word(language, "TASK_OVERDUE." + message.code())),
                "TASK_OVERDUE.button",
                TASK + message.about());
    }

    /** How the queue stands when the letter leaves; no letter where nothing waits for the person. */
    private Optional<Letter> digest(StaffMember person, String language) {
        boolean administers = person.roles().contains(StaffRole.ADMINISTRATOR);
        List<String> lines = new ArrayList<>();
        queue.figures().stream()
                .filter(figure -> figure.waiting() > 0 && (administers || isWorkOf(person, figure)))
                .map(figure -> line(figure, language))
                .forEach(lines::add);
        long incidents = administers ? queue.incidents() : 0;
        if (incidents > 0) {
            lines.add(words.word(language, "STAFF_DIGEST.incidents", incidents));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(0, words.word(language, "STAFF_DIGEST"));
        // The desk is for those who verify and decide.
        return Optional.of(letter(language, lines, "STAFF_DIGEST.button", worksAtTheDesk(person) ? DESK : TASKLIST));
    }

    private static boolean worksAtTheDesk(StaffMember person) {
        return person.roles().contains(StaffRole.ANALYST) || person.roles().contains(StaffRole.EDITOR);
    }

    private static boolean isWorkOf(StaffMember person, Queue.Figure figure) {
        return person.roles().stream().map(StaffRole::group).anyMatch(figure.group()::equals);
    }

    private String line(Queue.Figure figure, String language) {
        return words.word(
                language,
                "STAFF_DIGEST.line",
                words.task(language, figure.task()),
                String.valueOf(figure.waiting()),
                String.valueOf(figure.unassigned()),
                String.valueOf(figure.overdue()),
                figure.oldest() == null ? "" : dates.day(figure.oldest(), language));
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
