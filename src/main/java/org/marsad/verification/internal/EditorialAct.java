package org.marsad.verification.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.Verifications.EditorialDecision;

/**
 * One completed editorial decision on a submission.
 *
 * @param number 1-based within the submission
 * @param round the verification round decided on
 * @param approval with APPROVED
 * @param reason with REJECTED
 * @param note to the analyst, with RETURNED
 */
public record EditorialAct(
        UUID submissionId,
        int number,
        int round,
        Signature signature,
        EditorialDecision decision,
        @Nullable Approval approval,
        @Nullable ReasonCode reason,
        @Nullable String note) {}
