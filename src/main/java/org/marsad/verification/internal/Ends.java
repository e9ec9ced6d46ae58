package org.marsad.verification.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.PublicCopy;
import org.marsad.promise.EvidenceRecord;
import org.marsad.promise.Publication;
import org.marsad.promise.PublishedEvidence;
import org.marsad.promise.Timeline;
import org.marsad.submission.ReasonCode;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.marsad.submission.Submissions;
import org.marsad.verification.internal.FourEyes.Approved;
import org.springframework.stereotype.Component;

/** What the record leads to: a question, a publication, or a refusal. */
@Component
class Ends {

    private final FourEyes fourEyes;
    private final VerificationRounds rounds;
    private final AppealRecord appeals;
    private final Submissions submissions;
    private final EvidenceItems items;
    private final ShownCopies shownCopies;
    private final PublicRecords records;
    private final Timeline timeline;
    private final Custody custody;

    Ends(
            FourEyes fourEyes,
            VerificationRounds rounds,
            AppealRecord appeals,
            Submissions submissions,
            EvidenceItems items,
            ShownCopies shownCopies,
            PublicRecords records,
            Timeline timeline,
            Custody custody) {
        this.fourEyes = fourEyes;
        this.rounds = rounds;
        this.appeals = appeals;
        this.submissions = submissions;
        this.items = items;
        this.shownCopies = shownCopies;
        this.records = records;
        this.timeline = timeline;
        this.custody = custody;
    }

    void askSubmitter(UUID submissionId) {
        VerificationRound round = rounds.last(submissionId)
                .filter(last -> last.question() != null)
                .orElseThrow(() -> new IllegalStateException("no question about submission " + submissionId));
        submissions.askSubmitter(
                submissionId,
                Objects.requireNonNull(round.question()),
                round.signature().by());
    }

    void publish(Submission submission) {
        Approved approved = fourEyes.readyToPublish(submission.id())
                .orElseThrow(() -> new IllegalStateException("four eyes: nothing to publish of " + submission.id()));
        if (submission.status() == SubmissionStatus.PUBLISHED) {
            return;
        }
        if (submission.status().isEnd()) {
            throw new IllegalStateException("submission " + submission.id() + " is " + submission.status());
        }
        List<EvidenceItem> evidence = relevant(approved, items.of(submission.id()));
        UUID entry = timeline.publish(publication(submission, approved, evidence));
        submissions.published(submission.id(), entry);
        custody.published(submission.id(), entry);
        evidence.forEach(item -> custody.published(item.id(), entry));
    }

    void refuse(UUID submissionId) {
        submissions.notAccepted(submissionId, reason(submissionId), null);
    }

    private ReasonCode reason(UUID submissionId) {
        Optional<VerificationRound> last = rounds.last(submissionId);
        return last.flatMap(round -> appeals.of(submissionId, round.number()))
                .flatMap(decision -> Optional.ofNullable(decision.reason()))
                .or(() -> last.flatMap(round -> Optional.ofNullable(round.reason())))
                .or(() -> fourEyes.currentAct(submissionId).flatMap(act -> Optional.ofNullable(act.reason())))
                .orElseThrow(() -> new IllegalStateException("nobody refused submission " + submissionId));
    }

    private Publication publication(Submission submission, Approved approved, List<EvidenceItem> evidence) {
        Approval approval = approved.approval();
        return new Publication(
                submission.id(),
                submission.promiseId(),
                approval.date(),
                approval.text(),
                approval.ratingTo(),
                approved.expectedRating(),
                approval.justification(),
                approval.reviewDate(),
                published(submission, approved, evidence));
    }

    private List<PublishedEvidence> published(Submission submission, Approved approved, List<EvidenceItem> evidence) {
        Map<UUID, PublicCopy> copies = shownCopies.of(submission);
        return evidence.stream()
                .map(item -> published(item, approved.approval(), copies, records.of(submission, approved, item.id())))
                .toList();
    }

    /** A commitment is all that the public gets of an original; of its content it gets the copy an editor let pass. */
    private PublishedEvidence published(
            EvidenceItem item, Approval approval, Map<UUID, PublicCopy> copies, EvidenceRecord kept) {
        String mediaType = item.mediaType() == null ? "application/octet-stream" : item.mediaType();
        String withheld = approval.withheld(item.id());
        PublicCopy copy = withheld == null ? copies.get(item.id()) : null;
        return new PublishedEvidence(
                item.publicId(),
                item.kind().name(),
                mediaType,
                items.commitment(item),
                ShownCopies.published(copy),
                withheld,
                kept);
    }

    /** What was assessed and found relevant. What came after the verification was verified by nobody. */
    static List<EvidenceItem> relevant(Approved approved, List<EvidenceItem> items) {
        Set<UUID> relevant = approved.round().assessments().stream()
                .filter(assessment -> assessment.conclusion() != Conclusion.NOT_RELEVANT)
                .map(Assessment::evidenceItemId)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> item.state() == EvidenceState.ACCEPTED && relevant.contains(item.id()))
                .toList();
    }
}
