package org.marsad.verification.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.Verifications.ConfirmationOutcome;

/**
 * A second editor's word on an approval.
 *
 * @param decision number of the editorial act it is about
 * @param ratingSeen the promise's rating when the second editor looked
 * @param note with RETURNED
 */
public record Confirmation(
        UUID submissionId,
        int decision,
        Signature signature,
        ConfirmationOutcome outcome,
        String ratingSeen,
        @Nullable String note) {

    boolean isReturn() {
        return outcome == ConfirmationOutcome.RETURNED;
    }
}
