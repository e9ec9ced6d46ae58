package org.marsad.submission.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.promise.PromiseSummary;
import org.marsad.submission.Message;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;

/**
 * A submission as its submitter sees it.
 *
 * @param promise null if the promise was withdrawn since
 * @param files the FILE items alone
 * @param outcome null until it was decided, and again while it is verified anew after an appeal
 */
public record TrackedSubmission(
        Submission submission,
        @Nullable PromiseSummary promise,
        List<StatusAt> history,
        List<EvidenceItem> files,
        List<Message> messages,
        @Nullable Outcome outcome) {

    public TrackedSubmission {
        history = List.copyOf(history);
        files = List.copyOf(files);
        messages = List.copyOf(messages);
    }

    /** A status and when it began. */
    public record StatusAt(SubmissionStatus status, Instant at) {}

    /** How it ended: with a reason, or as an entry of the promise's timeline. */
    public record Outcome(
            @Nullable ReasonCode reason,
            @Nullable String explanation,
            @Nullable UUID timelineEntryId) {}

    /** The path of the timeline entry it became, null unless published. */
    @Nullable
    public String timelineEntryPath() {
        return outcome == null || outcome.timelineEntryId() == null
                ? null
                : "/promises/" + submission.promiseId() + "#entry-" + outcome.timelineEntryId();
    }
}
