package org.marsad.verification.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.PromiseStanding;
import org.marsad.promise.PromiseSummary;
import org.marsad.submission.Message;
import org.marsad.submission.Submission;

/**
 * A submission as a staff member sees it.
 *
 * @param copies public copies as they were last made, by item
 * @param messages thread with the submitter, oldest first
 * @param rounds oldest first
 * @param returns editors' notes to the analysts, oldest first
 * @param editorial what only editors see; null for an analyst
 */
public record SubmissionView(
        Submission submission,
        PromiseSummary promise,
        List<EvidenceItem> evidence,
        Map<UUID, PublicCopy> copies,
        List<Message> messages,
        List<VerificationRound> rounds,
        List<ReturnNote> returns,
        @Nullable Editorial editorial) {

    public SubmissionView {
        evidence = List.copyOf(evidence);
        copies = Map.copyOf(copies);
        messages = List.copyOf(messages);
        rounds = List.copyOf(rounds);
        returns = List.copyOf(returns);
    }

    /** Number of the item within the submission, as staff speak of it. */
    public int numberOf(Assessment assessment) {
        return evidence.stream()
                .filter(item -> item.id().equals(assessment.evidenceItemId()))
                .mapToInt(EvidenceItem::number)
                .findFirst()
                .orElse(0);
    }

    /** What came with a message of the submitter. */
    public List<EvidenceItem> filesOf(Message message) {
        return evidence.stream()
                .filter(item -> message.files().contains(item.id()))
                .toList();
    }

    /** True of what came after the last verification: nobody assessed it. */
    public boolean isLate(EvidenceItem item) {
        return !rounds.isEmpty() && rounds.get(rounds.size() - 1).cameBefore(item);
    }

    /** Why an editor sent the submission back to the analysts. */
    public record ReturnNote(Signature signature, @Nullable String note) {}

    /** The promise as it stands and what editors did so far, oldest first. */
    public record Editorial(
            PromiseStanding standing,
            List<EditorialAct> acts,
            List<Confirmation> confirmations,
            List<AppealDecision> appeals) {

        public Editorial {
            acts = List.copyOf(acts);
            confirmations = List.copyOf(confirmations);
            appeals = List.copyOf(appeals);
        }
    }
}
