package org.marsad.submission.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.TrackedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a receipt code opens: one submission, for whoever holds the code. */
@Component
public class Tracking {

    private final SubmissionRows rows;
    private final Receipts receipts;
    private final EvidenceItems evidence;
    private final Promises promises;
    private final MessageRows messages;

    Tracking(SubmissionRows rows, Receipts receipts, EvidenceItems evidence, Promises promises, MessageRows messages) {
        this.rows = rows;
        this.receipts = receipts;
        this.evidence = evidence;
        this.promises = promises;
        this.messages = messages;
    }

    /** The submission of a receipt code as a person typed it; empty, whatever is wrong with it. */
    @Transactional(readOnly = true)
    public Optional<TrackedSubmission> find(String typed) {
        return receipts.find(typed).map(this::tracked);
    }

    /** What else a receipt code opens: a request that is no submission. */
    @Transactional(readOnly = true)
    public Optional<TrackedRequest> findOther(String typed) {
        return receipts.findOther(typed);
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
                messages.of(id),
                submission.status().isEnd() && submission.status() != SubmissionStatus.WITHDRAWN
                        ? new TrackedSubmission.Outcome(
                                outcome.reason(), outcome.explanation(), outcome.timelineEntryId())
                        : null);
    }
}
