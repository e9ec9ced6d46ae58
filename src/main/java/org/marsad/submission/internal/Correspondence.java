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
import org.marsad.evidence.Uploads;
import org.marsad.submission.Message;
import org.marsad.submission.Submission;
import org.marsad.submission.VerificationProcess;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one transaction of a submitter's message: its row, its sealed files, the uploads it took over, and the process
 * that is told of it.
 */
@Component
class Correspondence {

    private static final Duration SAME_WITHIN = Duration.ofHours(24);
    private static final Duration DAY = Duration.ofDays(1);

    private final SubmissionRows rows;
    private final MessageRows messages;
    private final SubmissionSettings settings;
    private final EvidenceItems evidence;
    private final Uploads uploads;
    private final VerificationProcess process;
    private final Clock clock;

    Correspondence(
            SubmissionRows rows,
            MessageRows messages,
            SubmissionSettings settings,
            EvidenceItems evidence,
            Uploads uploads,
            VerificationProcess process,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.settings = settings;
        this.evidence = evidence;
        this.uploads = uploads;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Takes a message, once: what came with it the first time is the answer the second time, too.
     *
     * @param content hash of the message as it was sent
     * @return the evidence items that came with it
     * @throws SubmissionEndedException if the submission has ended
     * @throws TooManyMessagesException if the submitter has written often enough today
     * @throws InvalidSubmissionException if the submission would have more files than one may
     */
    @Transactional
    List<EvidenceItem> append(UUID id, NewMessage message, String content) {
        requireOpen(rows.lock(id).orElseThrow());
        Optional<List<EvidenceItem>> before = taken(id, content);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireAllowance(id, now);
        requireRoom(id, message, message.files().size());
        uploads.remove(message.uploads());
        List<EvidenceItem> items = evidence.add(id, message.files());
        List<UUID> ids = items.stream().map(EvidenceItem::id).toList();
        messages.append(id, Message.ofSubmitter(now, message.text(), ids), content);
        process.submitterAnswered(id);
        return items;
    }

    /**
     * What came with this message when it was taken before; empty if it was not.
     *
     * @param message without the files of its uploads: what can be refused is refused before they are copied
     * @throws SubmissionEndedException if the submission has ended
     * @throws InvalidSubmissionException if the submission would have more files than one may
     */
    @Transactional(readOnly = true)
    Optional<List<EvidenceItem>> before(UUID id, NewMessage message, String content) {
        requireOpen(rows.find(id).orElseThrow());
        Optional<List<EvidenceItem>> before = taken(id, content);
        if (before.isEmpty()) {
            requireRoom(id, message, message.files().size() + message.uploads().size());
        }
        return before;
    }

    /**
     * A button clicked twice, a page loaded again: the same words with nothing said in between are one message, and the
     * same files are within a day, for they are evidence already.
     */
    private Optional<List<EvidenceItem>> taken(UUID id, String content) {
        return messages.earlier(id, content, clock.instant().minus(SAME_WITHIN)).flatMap(earlier -> {
            List<UUID> files = messages.filesOf(earlier.id());
            return earlier.newest() || !files.isEmpty()
                    ? Optional.of(evidence.of(id).stream()
                            .filter(item -> files.contains(item.id()))
                            .toList())
                    : Optional.empty();
        });
    }

    private static void requireOpen(Submission submission) {
        if (submission.status().isEnd()) {
            throw new SubmissionEndedException();
        }
    }

    private void requireAllowance(UUID id, Instant now) {
        List<Instant> today = messages.writtenSince(id, now.minus(DAY));
        int beyond = today.size() - settings.messagesPerDay();
        if (beyond >= 0) {
            throw new TooManyMessagesException(
                    Duration.between(now, today.get(beyond).plus(DAY)));
        }
    }

    private void requireRoom(UUID id, NewMessage message, int more) {
        long files = evidence.of(id).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE)
                .count();
        int most = evidence.limits().maxFiles();
        if (more > 0 && files + more > most) {
            String field = message.uploads().isEmpty() ? "files" : "uploads";
            throw new InvalidSubmissionException(
                    HttpStatus.UNPROCESSABLE_ENTITY, List.of(new FieldProblem(field, "TOO_MANY_IN_ALL", most)));
        }
    }
}
