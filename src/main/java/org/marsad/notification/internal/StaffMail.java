package org.marsad.notification.internal;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffRole;
import org.marsad.submission.EmailAddress;
import org.marsad.verification.TaskOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to those of the staff whose account has an e-mail address. */
@Component
class StaffMail {

    private final MailSettings settings;
    private final StaffAccounts accounts;
    private final MailKeys keys;
    private final Outbox outbox;

    StaffMail(MailSettings settings, StaffAccounts accounts, MailKeys keys, Outbox outbox) {
        this.settings = settings;
        this.accounts = accounts;
        this.keys = keys;
        this.outbox = outbox;
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

    private Stream<StaffContact> everybody() {
        return Stream.of(StaffRole.values())
                .flatMap(role -> accounts.contacts(role).stream())
                .distinct();
    }
}
