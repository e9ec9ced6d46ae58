package org.marsad.verification.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceState;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.Verifications.AnalystOutcome;

/**
 * One completed verification of a submission; a question to the submitter or an editor's return leads to another.
 *
 * @param number 1-based within the submission
 * @param question asked of the submitter, with INFORMATION_NEEDED
 * @param reason with NOT_ACCEPTED
 */
public record VerificationRound(
        UUID submissionId,
        int number,
        Signature signature,
        AnalystOutcome outcome,
        String summary,
        @Nullable String question,
        @Nullable ReasonCode reason,
        List<Assessment> assessments) {

    public VerificationRound {
        assessments = List.copyOf(assessments);
    }

    /** Accepted after it was verified, or being checked still: nobody assessed it, so it is not published. */
    boolean cameBefore(EvidenceItem item) {
        return outcome == AnalystOutcome.VERIFIED
                && item.state() != EvidenceState.REFUSED
                && assessments.stream()
                        .noneMatch(assessment -> assessment.evidenceItemId().equals(item.id()));
    }
}
