package org.marsad.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;

/**
 * A request that is no submission, as whoever holds its receipt sees it.
 *
 * @param promiseTitle null if the promise was withdrawn since
 * @param entryId the entry of the timeline it is about
 * @param text what was asked for
 * @param explanation why it was not accepted
 * @param outcomeId once PUBLISHED, the entry of the timeline that shows it
 */
public record TrackedRequest(
        SubmissionStatus status,
        String promiseId,
        @Nullable LocalizedText promiseTitle,
        UUID entryId,
        String text,
        Instant submittedAt,
        Instant expectedBy,
        List<StatusAt> history,
        @Nullable String explanation,
        @Nullable UUID outcomeId) {

    public TrackedRequest {
        history = List.copyOf(history);
    }

    /** A status and when it began. */
    public record StatusAt(SubmissionStatus status, Instant at) {}

    /** The path of the entry it is about. */
    public String entryPath() {
        return path(entryId);
    }

    /** The path of what came of it, null unless published. */
    public @Nullable String outcomePath() {
        return outcomeId == null ? null : path(outcomeId);
    }

    private String path(UUID entry) {
        return "/promises/" + promiseId + "#entry-" + entry;
    }
}
