package org.marsad.correction.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionRequest;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseStanding;
import org.marsad.submission.Submission;

/**
 * A request as it is laid before the staff.
 *
 * @param standing the promise with its latest entries; null if it was withdrawn
 * @param entry the entry as it is now, or its tombstone; null if its promise was withdrawn
 * @param submission whose evidence proves the entry; null for an entry that came from none
 * @param others other requests about the same entry
 * @param decisions nothing for who is no editor: what is decided is not public yet
 */
public record CorrectionView(
        CorrectionRequest request,
        @Nullable PromiseStanding standing,
        @Nullable Entry entry,
        @Nullable Submission submission,
        List<CorrectionRequest> others,
        List<Decision> decisions,
        List<Confirmation> confirmations) {

    public CorrectionView {
        others = List.copyOf(others);
        decisions = List.copyOf(decisions);
        confirmations = List.copyOf(confirmations);
    }

    /** The second editor's word on a decision; null if there is none. */
    public @Nullable Confirmation wordOn(Decision decision) {
        return confirmations.stream()
                .filter(word -> word.decision() == decision.number())
                .findFirst()
                .orElse(null);
    }
}
