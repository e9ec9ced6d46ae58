package org.marsad.submission.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.Message;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.VerificationProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a receipt code opens: one submission, for whoever holds the code. */
@Component
public class Tracking {

    private static final Duration SAME_MESSAGE_WITHIN = Duration.ofHours(24);

    private final SubmissionRows rows;
    private final Receipts receipts;
    private final EvidenceItems evidence;
    private final Promises promises;
    private final VerificationProcess process;
    private final Clock clock;

    Tracking(
            SubmissionRows rows,
            Receipts receipts,
            EvidenceItems evidence,
            Promises promises,
            VerificationProcess process,
            Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.evidence = evidence;
        this.promises = promises;
        this.process = process;
        this.clock = clock;
    }

    /** The submission of a receipt code as a person typed it; empty, whatever is wrong with it. */
    @Transactional(readOnly = true)
    public Optional<TrackedSubmission> find(String typed) {
        return receipts.find(typed).map(this::tracked);
    }

    /**
     * Adds a message of the submitter, once; a process that waits for an answer goes on.
     *
     * @return false if no submission has this receipt
     * @throws InvalidSubmissionException if the text is empty, too long or unreadable
     * @throws SubmissionEndedException if the submission has ended
     */
    @Transactional
    public boolean write(String typed, String text) {
        String message = MessageText.checked(text);
        Optional<UUID> id = receipts.find(typed).map(Submission::id);
        id.ifPresent(found -> append(found, message));
        return id.isPresent();
    }

    private void append(UUID id, String message) {
        Submission submission = rows.lock(id).orElseThrow();
        if (submission.status().isEnd()) {
            throw new SubmissionEndedException();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!isSentTwice(id, message, now)) {
            rows.append(id, new Message(Message.From.SUBMITTER, now, message));
            process.submitterAnswered(id);
        }
    }

    /** A button clicked twice, a page loaded again: the same words with nothing said in between are one message. */
    private boolean isSentTwice(UUID id, String message, Instant now) {
        List<Message> thread = rows.messages(id);
        if (thread.isEmpty()) {
            return false;
        }
        Message last = thread.get(thread.size() - 1);
        return last.from() == Message.From.SUBMITTER
                && last.text().equals(message)
                && last.at().isAfter(now.minus(SAME_MESSAGE_WITHIN));
    }

    private TrackedSubmission tracked(Submission submission) {
        UUID id = submission.id();
        PromiseSummary promise = promises.find(submission.promiseId()).orElse(null);
        List<EvidenceItem> files = evidence.of(id).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE)
                .toList();
        SubmissionRows.Outcome outcome = rows.outcome(id);
        return new TrackedSubmission(
                submission,
                promise,
                rows.history(id).stream()
                        .map(each -> new TrackedSubmission.StatusAt(each.status(), each.at()))
                        .toList(),
                files,
                rows.messages(id),
                submission.status().isEnd() && submission.status() != SubmissionStatus.WITHDRAWN
                        ? new TrackedSubmission.Outcome(
                                outcome.reason(), outcome.explanation(), outcome.timelineEntryId())
                        : null);
    }
}
