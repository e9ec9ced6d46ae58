package org.marsad.verification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.verification.OpenTasks.OpenTask;
import org.springframework.stereotype.Component;

/** What staff did to a submission and its items, told to the custody log in codes. */
@Component
class Custody {

    /** Who opens a submission again within this time is not noted again: a task is read in many small visits. */
    private static final Duration SAME_VISIT = Duration.ofHours(1);

    private final CustodyLog log;

    Custody(CustodyLog log) {
        this.log = log;
    }

    void opened(UUID submissionId, String username) {
        Instant since = Instant.now().minus(SAME_VISIT);
        boolean sameVisit = log.of(submissionId).stream()
                .anyMatch(entry -> entry.action() == CustodyAction.OPENED
                        && entry.actor().equals(username)
                        && entry.at().isAfter(since));
        if (!sameVisit) {
            log.append(submissionId, CustodyAction.OPENED, username, "staff page");
        }
    }

    void verified(VerificationRound round) {
        String analyst = round.signature().by();
        log.append(
                round.submissionId(),
                CustodyAction.VERIFIED,
                analyst,
                "round=" + round.number() + " outcome=" + round.outcome() + code(" reason=", round.reason()));
        for (Assessment assessment : round.assessments()) {
            log.append(
                    assessment.evidenceItemId(),
                    CustodyAction.VERIFIED,
                    analyst,
                    "round=" + round.number() + " conclusion=" + assessment.conclusion() + " strength="
                            + assessment.strength());
        }
    }

    void decided(EditorialAct act) {
        Approval approval = act.approval();
        log.append(
                act.submissionId(),
                CustodyAction.DECIDED,
                act.signature().by(),
                "decision=" + act.decision() + code(" reason=", act.reason())
                        + (approval == null || approval.ratingTo() == null
                                ? ""
                                : " rating=" + approval.ratingFrom() + ">" + approval.ratingTo()));
    }

    void confirmed(Confirmation confirmation) {
        log.append(
                confirmation.submissionId(),
                CustodyAction.DECIDED,
                confirmation.signature().by(),
                "confirmation=" + confirmation.outcome());
    }

    void steppedOut(UUID submissionId, String username, List<OpenTask> released) {
        log.append(
                submissionId,
                CustodyAction.RECUSED,
                username,
                released.stream().map(task -> "released=" + task.kind()).collect(Collectors.joining(" ")));
    }

    void handedOver(UUID submissionId, HandOver handOver) {
        log.append(
                submissionId,
                CustodyAction.HANDED_OVER,
                handOver.from(),
                "task=" + handOver.task() + " to=" + handOver.to());
    }

    void kept(UUID submissionId, LegalHold hold) {
        log.append(
                submissionId,
                hold.held() ? CustodyAction.HELD : CustodyAction.RELEASED,
                hold.username(),
                hold.held() ? "kept beyond its time" : "its time counts again");
    }

    void moved(UUID submissionId, Move move) {
        log.append(submissionId, CustodyAction.MOVED, move.username(), "promise=" + move.from() + ">" + move.to());
    }

    void decided(AppealDecision decision) {
        log.append(
                decision.submissionId(),
                CustodyAction.DECIDED,
                decision.signature().by(),
                "appeal=" + decision.outcome() + code(" reason=", decision.reason()));
    }

    void published(UUID subject, UUID timelineEntryId) {
        log.append(subject, CustodyAction.PUBLISHED, CustodyEntry.SYSTEM, "entry=" + timelineEntryId);
    }

    private static String code(String prefix, @Nullable Enum<?> code) {
        return code == null ? "" : prefix + code.name();
    }
}
