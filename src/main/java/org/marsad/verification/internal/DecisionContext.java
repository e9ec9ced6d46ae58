package org.marsad.verification.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.PromiseSummary;
import org.marsad.submission.Submission;

/**
 * What an editor's completion is measured by.
 *
 * @param copies as they are now, by item
 * @param ratingSeen code of the rating the promise had when the task was opened
 */
record DecisionContext(
        Submission submission,
        List<EvidenceItem> items,
        Map<UUID, PublicCopy> copies,
        PromiseSummary promise,
        String ratingSeen) {

    String currentRating() {
        return promise.rating().code();
    }

    /** Refuses if the rating is no longer the one that the editor decides on. */
    void ratingUnmoved(Fields fields, String name) {
        if (!currentRating().equals(ratingSeen)) {
            throw fields.refuse(name, "ratingMoved", ratingSeen, currentRating());
        }
    }

    /** Refuses to confirm a change to the rating the promise has come to by another way. */
    void ratingStillNew(Fields fields, Approval approval) {
        if (currentRating().equals(approval.ratingTo())) {
            throw fields.refuse(Names.CONFIRMATION, "ratingReached", currentRating());
        }
    }
}
