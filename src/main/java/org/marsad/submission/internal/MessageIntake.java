package org.marsad.submission.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.NoSuchUploadException;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.Uploads;
import org.marsad.submission.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes messages of submitters in, with their files. Whatever goes wrong, no file stays in quarantine. */
@Component
public class MessageIntake {

    private final Receipts receipts;
    private final Correspondence correspondence;
    private final Quarantine quarantine;
    private final Uploads uploads;

    MessageIntake(Receipts receipts, Correspondence correspondence, Quarantine quarantine, Uploads uploads) {
        this.receipts = receipts;
        this.correspondence = correspondence;
        this.quarantine = quarantine;
        this.uploads = uploads;
    }

    /**
     * Receives a message. When it returns, everything is safe on disk and the process knows; a process that waits for
     * an answer goes on.
     *
     * @return the files as they were received; empty if no submission has this receipt
     * @throws InvalidSubmissionException if the text is empty, too long or unreadable, an upload is unknown, unfinished
     *     or expired, or there are more files than the submission may have
     * @throws SubmissionEndedException if the submission has ended
     * @throws TooManyMessagesException if the submitter has written often enough today
     */
    public Optional<List<Answer.SealedFile>> receive(String typed, NewMessage message) {
        try {
            NewMessage checked = message.with(MessageText.checked(message.text()));
            requireEachOnce(checked.uploads());
            return receipts.find(typed)
                    .map(Submission::id)
                    .map(id -> receive(id, checked, ContentHash.of(checked)))
                    .map(items -> items.stream().map(Answer.SealedFile::of).toList());
        } finally {
            discard(message.files());
        }
    }

    private List<EvidenceItem> receive(UUID id, NewMessage message, String content) {
        return correspondence.before(id, message, content).orElseGet(() -> takenOver(id, message, content));
    }

    /** Receives it with the files of its uploads, which stay usable unless that succeeds. */
    private List<EvidenceItem> takenOver(UUID id, NewMessage message, String content) {
        List<QuarantinedFile> uploaded = List.of();
        try {
            uploaded = uploads.copy(message.uploads());
            return correspondence.append(id, message.with(uploaded), content);
        } catch (NoSuchUploadException e) {
            // Gone because the same message was faster, or never there.
            return correspondence.before(id, message, content).orElseThrow(InvalidSubmissionException::noSuchUpload);
        } finally {
            discard(uploaded);
        }
    }

    /** Throws away what a request brought that will not be answered. */
    public void discard(List<QuarantinedFile> files) {
        files.forEach(quarantine::discard);
    }

    private static void requireEachOnce(List<String> uploads) {
        if (uploads.stream().distinct().count() < uploads.size()) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, "uploads", "NO_SUCH_UPLOAD");
        }
    }
}
