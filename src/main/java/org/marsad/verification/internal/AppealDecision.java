package org.marsad.verification.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.Verifications.AppealOutcome;

/**
 * An editor's word on a second refusal.
 *
 * @param round the verification round decided on
 * @param reason with UPHELD
 * @param note to the analysts, with OVERTURNED
 */
public record AppealDecision(
        UUID submissionId,
        int round,
        Signature signature,
        AppealOutcome outcome,
        @Nullable ReasonCode reason,
        @Nullable String note) {

    boolean isOverturned() {
        return outcome == AppealOutcome.OVERTURNED;
    }
}
