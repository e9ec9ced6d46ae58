package org.marsad.correction;

import java.util.Optional;
import java.util.UUID;
import org.marsad.verification.TaskCompletion;

/**
 * What the process does with a request for a correction. Completions are validated here, and their texts kept in our
 * record; the process gets codes alone. Everything happens in the caller's transaction.
 */
public interface Corrections {

    Optional<CorrectionRequest> find(UUID requestId);

    /** Four eyes: who filed a request decides nothing on it, and nobody confirms their own decision. */
    boolean mayWork(CorrectionTask task, UUID requestId, String username);

    /** Remembers the promise's rating as the one that whoever opens this task decides on. */
    void ratingSeen(String taskId, UUID requestId);

    /** True if the entry it points at changed the promise's rating: withdrawing it must say what the rating is then. */
    boolean entryChangedRating(UUID requestId);

    /** It waits for an editor now; doing it again changes nothing. */
    void inReview(UUID requestId);

    /** @throws org.marsad.verification.InvalidCompletionException nothing was stored then */
    Decided decide(TaskCompletion completion);

    /** @throws org.marsad.verification.InvalidCompletionException nothing was stored then */
    Confirmed confirm(TaskCompletion completion);

    /**
     * Makes the last decision public: an entry that corrects, or a tombstone. Doing it again changes nothing.
     *
     * @throws org.marsad.verification.InvalidCompletionException if the entry was withdrawn meanwhile
     * @throws IllegalStateException if not everybody who must has spoken
     */
    void publish(UUID requestId);

    /** Ends it as not accepted, with the explanation of the last decision. Doing it again changes nothing. */
    void reject(UUID requestId);

    /** Tells the submitter whose evidence the entry came from, if anybody's. */
    void tellSubmitter(UUID requestId);

    /**
     * Forgets what anybody wrote about a request that was not accepted; that there was one, and how it ended, stays.
     *
     * @return false if it ended otherwise, or not yet, or is purged already; nothing has happened then
     */
    boolean purge(UUID requestId);

    /**
     * Where a decision leads.
     *
     * @param needsSecondEditor true if an entry is withdrawn or the rating changes
     */
    record Decided(CorrectionDecision decision, boolean needsSecondEditor) {}

    /** The second editor's word. */
    enum Confirmed {
        CONFIRMED,
        RETURNED
    }
}
