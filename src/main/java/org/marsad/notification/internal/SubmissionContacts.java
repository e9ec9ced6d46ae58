package org.marsad.notification.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.marsad.correction.CorrectionDecided;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionNews;
import org.marsad.submission.SubmissionPurged;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.submission.SubmitterContacts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of submitters: asked to confirm once, told of what they cannot know yet, erased at the end. */
@Component
class SubmissionContacts implements SubmitterContacts {

    /** What others did. Who answered, added files or withdrew knows; that files are checked changes nothing. */
    private static final Set<SubmissionStatus> WORTH_A_LETTER = EnumSet.of(
            SubmissionStatus.INFORMATION_REQUESTED,
            SubmissionStatus.IN_EDITORIAL_REVIEW,
            SubmissionStatus.PUBLISHED,
            SubmissionStatus.NOT_ACCEPTED);

    private final MailSettings settings;
    private final MailKeys keys;
    private final ContactRows contacts;
    private final AskedRows asked;
    private final Outbox outbox;
    private final Submissions submissions;
    private final Clock clock;

    SubmissionContacts(
            MailSettings settings,
            MailKeys keys,
            ContactRows contacts,
            AskedRows asked,
            Outbox outbox,
            Submissions submissions,
            Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.contacts = contacts;
        this.asked = asked;
        this.outbox = outbox;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void given(UUID submissionId, EmailAddress address, String language) {
        if (!settings.enabled() || !asked.take(address)) {
            return;
        }
        UUID id = UUID.randomUUID();
        byte[] encrypted = keys.encrypted(address);
        contacts.insertForSubmission(id, submissionId, encrypted, language, clock.instant());
        outbox.confirmation(id, encrypted, LetterKind.CONFIRM_SUBMISSION, language, null);
    }

    /** In the transaction of the news. */
    @EventListener
    void on(SubmissionNews news) {
        contacts.lockOfSubmission(news.submissionId())
                .ifPresent(contact -> submissions
                        .find(news.submissionId())
                        .ifPresent(submission -> tell(contact, submission, news.kind())));
    }

    /** In the transaction that purges it; nothing that waits is sent any more. */
    @EventListener
    void on(SubmissionPurged purged) {
        contacts.lockOfSubmission(purged.submissionId()).ifPresent(contact -> {
            outbox.dropWaiting(contact.id());
            contacts.delete(contact.id());
        });
    }

    /** The same letters serve who asked for a correction: there is one, when it is decided, and it is the last. */
    @EventListener
    void on(CorrectionDecided news) {
        contacts.lockOfSubmission(news.requestId()).ifPresent(contact -> {
            if (settings.enabled() && contact.isConfirmed()) {
                outbox.submissionNews(contact, true);
            }
            erase(contact);
        });
    }

    private void tell(Contact contact, Submission submission, SubmissionNews.Kind kind) {
        boolean last = isLast(submission);
        boolean worth = kind != SubmissionNews.Kind.STATUS || WORTH_A_LETTER.contains(submission.status());
        if (settings.enabled() && contact.isConfirmed() && worth) {
            outbox.submissionNews(contact, last);
        }
        if (last) {
            erase(contact);
        } else if (kind == SubmissionNews.Kind.STATUS) {
            boolean mayAppeal = submission.status() == SubmissionStatus.NOT_ACCEPTED;
            contacts.eraseAt(contact.id(), mayAppeal ? clock.instant().plus(settings.keptForAppeal()) : null);
        }
    }

    /** Against NOT_ACCEPTED there is one appeal; every other end is final. */
    private static boolean isLast(Submission submission) {
        return submission.status() == SubmissionStatus.NOT_ACCEPTED
                ? submission.appealedAt() != null
                : submission.status().isEnd();
    }

    /** The last letter carries its own copy of the address until it is sent. */
    private void erase(Contact contact) {
        if (!contact.isConfirmed()) {
            outbox.dropWaiting(contact.id());
        }
        contacts.delete(contact.id());
    }
}
