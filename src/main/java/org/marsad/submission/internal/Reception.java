package org.marsad.submission.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyEntry;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.Uploads;
import org.marsad.submission.Deadlines;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.SubmitterContacts;
import org.marsad.submission.VerificationProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction of a submission: its row, its sealed evidence, the uploads it took
 * over, its process, and the answer kept for a repeat. */
@Component
class Reception {

    private final SubmissionRows rows;
    private final Marks marks;
    private final Deadlines deadlines;
    private final ReceiptSettings receipts;
    private final ReceiptKey key;
    private final EvidenceItems evidence;
    private final Uploads uploads;
    private final VerificationProcess process;
    private final RepeatedAnswers answers;
    private final ObjectProvider<SubmitterContacts> contacts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Reception(
            SubmissionRows rows,
            Marks marks,
            Deadlines deadlines,
            ReceiptSettings receipts,
            ReceiptKey key,
            EvidenceItems evidence,
            Uploads uploads,
            VerificationProcess process,
            RepeatedAnswers answers,
            ObjectProvider<SubmitterContacts> contacts,
            Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.deadlines = deadlines;
        this.receipts = receipts;
        this.key = key;
        this.evidence = evidence;
        this.uploads = uploads;
        this.process = process;
        this.answers = answers;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional
    Answer receive(NewSubmission submission, @Nullable Repetition repetition) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(receipts.validFor());
        ReceiptCode code = unusedCode();
        rows.insert(id, submission, new SubmissionRows.Receipt(hash(code), expiresAt), now);
        uploads.remove(submission.uploads());
        Entry entry = submission.entry();
        if (entry == null) {
            marks.note(id, submission, now);
        }
        List<EvidenceItem> items = evidence.seal(
                id,
                submission.statement(),
                submission.files(),
                submission.sources(),
                entry == null ? CustodyEntry.SUBMITTER : entry.by());
        Instant expectedBy = expected(id, now);
        process.start(id);
        hand(id, submission);
        Answer answer = answer(code, now, expectedBy, expiresAt, items);
        if (repetition != null) {
            answers.keep(repetition.key(), repetition.contentHash(), answer);
        }
        return answer;
    }

    /** What it depends on is stored by now. */
    private Instant expected(UUID id, Instant now) {
        Instant expectedBy = deadlines.expectedBy(rows.find(id).orElseThrow(), SubmissionStatus.RECEIVED, now);
        rows.expect(id, expectedBy);
        return expectedBy;
    }

    /** The address never lies here: who reads submissions must not read whom they came from. */
    private void hand(UUID id, NewSubmission submission) {
        EmailAddress address = submission.contactEmail();
        if (address != null) {
            contacts.ifAvailable(room -> room.given(id, address, submission.language()));
        }
    }

    /** With a million submissions one in ten thousand million codes is taken; then another is drawn. */
    private ReceiptCode unusedCode() {
        ReceiptCode code = ReceiptCode.random(random);
        while (rows.isTaken(hash(code))) {
            code = ReceiptCode.random(random);
        }
        return code;
    }

    private String hash(ReceiptCode code) {
        return key.hash("receipt", code.digits());
    }

    private static Answer answer(
            ReceiptCode code, Instant now, Instant expectedBy, Instant expiresAt, List<EvidenceItem> items) {
        EvidenceItem statement = items.get(0);
        return new Answer(
                code.grouped(),
                SubmissionStatus.RECEIVED,
                now,
                expectedBy,
                expiresAt,
                new Answer.Sealed(statement.sha256(), statement.salt()),
                items.stream()
                        .filter(item -> item.kind() == EvidenceKind.FILE)
                        .map(Answer.SealedFile::of)
                        .toList());
    }

    /** A client's own key for this request, and the hash of its content. */
    record Repetition(String key, String contentHash) {}
}
