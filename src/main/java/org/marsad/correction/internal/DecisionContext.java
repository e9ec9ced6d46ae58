package org.marsad.correction.internal;

import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseDossier;

/**
 * What an editor's completion is measured by.
 *
 * @param entry the entry as it is now; null if its promise was withdrawn
 * @param currentRating code of the promise's rating now; the one seen, if the promise was withdrawn
 * @param ratingSeen code of the rating the promise had when the task was opened
 */
record DecisionContext(PromiseDossier.@Nullable Entry entry, String currentRating, String ratingSeen) {

    boolean entryChangedRating() {
        return entry != null && entry.change() != null;
    }

    /** Refuses to publish anything on an entry that is no longer there. */
    void requireEntry(SentFields fields, String name) {
        if (entry == null) {
            throw fields.refuse(name, "promiseGone");
        }
        if (entry.isWithdrawn()) {
            throw fields.refuse(name, "entryGone");
        }
    }

    /** Refuses if the rating is no longer the one that the editor decides on. */
    void requireRatingUnmoved(SentFields fields, String name) {
        if (!currentRating.equals(ratingSeen)) {
            throw fields.refuse(name, "ratingMoved", ratingSeen, currentRating);
        }
    }

    /** Refuses to confirm a change to the rating the promise has come to by another way. */
    void requireRatingStillNew(SentFields fields, String name, String newRating) {
        if (currentRating.equals(newRating)) {
            throw fields.refuse(name, "sameRating", newRating);
        }
    }
}
