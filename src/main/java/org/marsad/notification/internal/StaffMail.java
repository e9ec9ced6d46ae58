package org.marsad.notification.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffRole;
import org.marsad.submission.EmailAddress;
import org.marsad.verification.TaskOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to those of the staff whose account has an e-mail address. */
@Component
class StaffMail {

    private final MailSettings settings;
    private final StaffAccounts accounts;
    private final MailKeys keys;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    StaffMail(
            MailSettings settings,
            StaffAccounts accounts,
            MailKeys keys,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.keys = keys;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Who holds the task is reminded; when it escalates the editors are told, too. A task that nobody holds stands in
     * the next digest: a letter to everybody for each would be read by nobody.
     */
    @EventListener
    void on(TaskOverdue overdue) {
        if (settings.enabled()) {
            boolean escalates = overdue.level() == TaskOverdue.Level.ESCALATION;
            List<StaffContact> told = escalates ? accounts.contacts(StaffRole.EDITOR) : List.of();
            everybody()
                    .filter(person -> person.username().equals(overdue.assignee()) || told.contains(person))
                    .forEach(person -> remind(person, overdue));
        }
    }

    private void remind(StaffContact person, TaskOverdue overdue) {
        EmailAddress.of(person.email())
                .ifPresent(address -> outbox.toStaff(
                        keys.encrypted(address),
                        LetterKind.TASK_OVERDUE,
                        settings.staffLanguage(),
                        overdue.taskId(),
                        overdue.level().name(),
                        "overdue:" + overdue.taskId() + ":" + overdue.level() + ":" + person.username()));
    }

    /** Puts the digest of a day in the outbox for everybody, once, whichever node does it. */
    void digest(LocalDate day) {
        everybody().forEach(person -> {
            try {
                transaction.executeWithoutResult(status -> digest(person, day));
            } catch (DuplicateKeyException anotherNodeWasFaster) {
                // Then it is there.
            }
        });
    }

    private void digest(StaffContact person, LocalDate day) {
        EmailAddress.of(person.email())
                .ifPresent(address -> outbox.toStaff(
                        keys.encrypted(address),
                        LetterKind.STAFF_DIGEST,
                        settings.staffLanguage(),
                        person.username(),
                        null,
                        "digest:" + day + ":" + person.username()));
    }

    private Stream<StaffContact> everybody() {
        return Stream.of(StaffRole.values())
                .flatMap(role -> accounts.contacts(role).stream())
                .distinct();
    }
}
