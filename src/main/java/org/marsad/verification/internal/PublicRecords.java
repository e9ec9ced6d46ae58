package org.marsad.verification.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceRecord;
import org.marsad.submission.Consent;
import org.marsad.submission.Submission;
import org.marsad.verification.internal.FourEyes.Approved;
import org.springframework.stereotype.Component;

/**
 * Draws from the verification record what the public may read of it. When and where something happened can tell who saw
 * it, so neither is shown where the submitter agreed to verification only, or an editor does not want the item shown;
 * and what the submitter said of it, only where an editor says that it may be.
 */
@Component
class PublicRecords {

    private final Clock clock;

    PublicRecords(Clock clock) {
        this.clock = clock;
    }

    /** For one of the items that were assessed in the round that was approved. */
    EvidenceRecord of(Submission submission, Approved approved, UUID itemId) {
        Assessment assessment = approved.round().assessments().stream()
                .filter(each -> each.evidenceItemId().equals(itemId))
                .findFirst()
                .orElseThrow();
        boolean verified =
                submission.consent() == Consent.PUBLISH && !approved.approval().withholds(itemId);
        boolean claimed = verified && approved.approval().showsClaim(itemId);
        Signature analyst = approved.round().signature();
        return new EvidenceRecord(
                assessment.conclusion().name(),
                org.marsad.promise.EvidenceStrength.valueOf(
                        assessment.strength().name()),
                assessment.methods().stream().map(Enum::name).toList(),
                claimed ? submission.eventDate() : null,
                claimed ? submission.eventPlace() : null,
                verified ? assessment.eventDate() : null,
                verified ? assessment.eventPlace() : null,
                day(analyst),
                day(approved.approvedBy()),
                approved.confirmedBy() == null ? null : day(approved.confirmedBy()),
                version(approved, analyst));
    }

    /** The version in which it was approved; an instance may have been moved to it after it was verified. */
    private static @Nullable Integer version(Approved approved, Signature analyst) {
        Integer version = approved.approvedBy().processVersion();
        return version == null ? analyst.processVersion() : version;
    }

    /** Where the newsroom is. */
    private LocalDate day(Signature signature) {
        return LocalDate.ofInstant(signature.at(), clock.getZone());
    }
}
