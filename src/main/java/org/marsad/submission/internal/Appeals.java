package org.marsad.submission.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.submission.Message;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.submission.VerificationProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The submitter asks, once, for another look at what was not accepted. */
@Component
public class Appeals {

    private final Receipts receipts;
    private final SubmissionRows rows;
    private final MessageRows messages;
    private final Submissions submissions;
    private final VerificationProcess process;
    private final Clock clock;

    Appeals(
            Receipts receipts,
            SubmissionRows rows,
            MessageRows messages,
            Submissions submissions,
            VerificationProcess process,
            Clock clock) {
        this.receipts = receipts;
        this.rows = rows;
        this.messages = messages;
        this.submissions = submissions;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Adds the reasons to the thread and starts the submission's second process. The first end is out of the tracking
     * from then on; the history keeps it.
     *
     * @return false if no submission has this receipt
     * @throws InvalidSubmissionException if the text is empty, too long or unreadable
     * @throws AppealRefusedException unless it was not accepted, and not appealed before
     */
    @Transactional
    public boolean appeal(String typed, String text) {
        String reasons = MessageText.checked(text);
        Optional<UUID> id = receipts.find(typed).map(Submission::id);
        id.ifPresent(found -> appeal(found, Message.ofSubmitter(now(), reasons, List.of())));
        return id.isPresent();
    }

    private void appeal(UUID id, Message reasons) {
        Submission submission = rows.lock(id).orElseThrow();
        if (!submission.mayBeAppealed()) {
            throw new AppealRefusedException(submission);
        }
        messages.append(id, reasons);
        rows.appealed(id, reasons.at());
        submissions.moveTo(id, SubmissionStatus.IN_VERIFICATION);
        process.appeal(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
