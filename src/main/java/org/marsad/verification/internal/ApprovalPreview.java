package org.marsad.verification.internal;

import java.util.List;
import org.marsad.promise.PromisePreview;
import org.marsad.submission.Submission;

/**
 * The promise of a submission before and after an approval.
 *
 * @param missing sentences on what the approval still lacks
 * @param recorded true of an approval that waits for a second editor, false of one that is being written
 */
public record ApprovalPreview(Submission submission, PromisePreview promise, List<String> missing, boolean recorded) {

    public ApprovalPreview {
        missing = List.copyOf(missing);
    }
}
