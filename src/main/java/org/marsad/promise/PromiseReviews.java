package org.marsad.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Periodic reviews: which promises are due, what editors found, and what two of them made of it. Each act is recorded in
 * the caller's transaction, with the promise's row locked, so that no rating moves under it.
 */
public interface PromiseReviews {

    /** The promises that are due now, by id, whether a review is under way or not. */
    List<Due> due();

    /**
     * Locks the promise until the transaction ends and looks again, so that of two who begin at once the second one
     * waits for the first.
     */
    Optional<Due> stillDue(String promiseId);

    /** Opens the record of a review. */
    void begin(Due due);

    /** The review opened last; empty if there never was one. */
    Optional<Standing> standing(String promiseId);

    /** Whether a promise of this rating has a date of its next review: forecasts, and what may come to a standstill. */
    boolean isReviewed(String rating);

    /** Locks the promise and gives its rating now; empty if it was withdrawn. */
    Optional<String> lockRating(String promiseId);

    /** An editor found that the rating stands; the promise is looked at again on this day, if it has such a date. */
    void ratingStands(String promiseId, Signature signature, String note, @Nullable LocalDate next);

    /** An editor proposes another rating; nothing is public before another one confirms it. */
    void propose(String promiseId, Signature signature, Change change);

    /** Another editor wants something else of it. */
    void sendBack(String promiseId, Signature signature, String note);

    /** Another editor confirms what was proposed. */
    void confirm(String promiseId, Signature signature);

    /**
     * Publishes what was confirmed.
     *
     * @return the id of the timeline entry
     * @throws IllegalStateException unless one editor proposed it and another confirmed it
     * @throws RatingMovedException if the promise no longer has the rating that the change was proposed on
     * @throws PromiseWithdrawnException if the promise was withdrawn
     */
    UUID publish(String promiseId);

    /**
     * A promise that is due.
     *
     * @param rating code of its rating now
     * @param movedAt when something was last published on it
     */
    record Due(String promiseId, ReviewReason reason, String rating, Instant movedAt) {}

    /** Who completed which task. */
    record Signature(String taskId, String by) {}

    /**
     * What an editor proposes.
     *
     * @param from code of the rating it was proposed on
     * @param to code of the new rating
     * @param reviewDate null unless the new rating is a forecast
     * @param text of the timeline entry
     */
    record Change(
            String from,
            String to,
            String justification,
            @Nullable LocalDate reviewDate,
            PartialDate date,
            LocalizedText text) {}

    /**
     * A review as it stands.
     *
     * @param rating code of the rating when it was opened
     * @param waiting what was proposed and is neither confirmed nor sent back; null if nothing
     * @param proposedBy who proposed it; null if nothing is waiting
     */
    record Standing(
            ReviewReason reason,
            String rating,
            Instant begunAt,
            @Nullable Change waiting,
            @Nullable String proposedBy) {}
}
