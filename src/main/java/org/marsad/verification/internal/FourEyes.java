package org.marsad.verification.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.StaffTask;
import org.marsad.verification.Verifications.AnalystOutcome;
import org.marsad.verification.Verifications.ConfirmationOutcome;
import org.marsad.verification.Verifications.EditorialDecision;
import org.springframework.stereotype.Component;

/**
 * The four-eyes rule, decided by the verification record alone: who verified neither approves nor confirms, who
 * approved does not confirm, and who decided as an editor does not verify afterwards. After an appeal, who verified it
 * before does not verify it again, and who rejected it does not decide on it again. Outsiders do none of it.
 */
@Component
class FourEyes {

    private final VerificationRounds rounds;
    private final EditorialActs acts;
    private final Confirmations confirmations;
    private final AppealRecord appeals;
    private final Outsiders outsiders;

    FourEyes(
            VerificationRounds rounds,
            EditorialActs acts,
            Confirmations confirmations,
            AppealRecord appeals,
            Outsiders outsiders) {
        this.rounds = rounds;
        this.acts = acts;
        this.confirmations = confirmations;
        this.appeals = appeals;
        this.outsiders = outsiders;
    }

    boolean mayWork(StaffTask task, UUID submissionId, String username) {
        return !outsiders.holds(submissionId, username) && mayDo(task, submissionId, username);
    }

    private boolean mayDo(StaffTask task, UUID submissionId, String username) {
        return switch (task) {
            case VERIFY_EVIDENCE ->
                !hasDecided(submissionId, username) && !hasVerifiedBeforeAppeal(submissionId, username);
            case APPROVE_ASSESSMENT, DECIDE_APPEAL ->
                !hasVerified(submissionId, username) && !hasRejectedBeforeAppeal(submissionId, username);
            case CONFIRM_RATING -> !hasVerified(submissionId, username) && !hasApproved(submissionId, username);
        };
    }

    /** The approval that may be published now, if everybody who must has spoken. */
    Optional<Approved> readyToPublish(UUID submissionId) {
        return rounds.last(submissionId)
                .filter(round -> round.outcome() == AnalystOutcome.VERIFIED)
                .filter(round -> !outsiders.signed(submissionId, round.signature()))
                .flatMap(this::approvedOf);
    }

    private Optional<Approved> approvedOf(VerificationRound round) {
        Set<String> analysts = rounds.analystsOf(round.submissionId());
        return currentAct(round.submissionId())
                .filter(act -> act.decision() == EditorialDecision.APPROVED)
                .filter(act -> !analysts.contains(act.signature().by()))
                .filter(act -> !outsiders.signed(act.submissionId(), act.signature()))
                .flatMap(act -> confirmedIfNeeded(round, act, analysts));
    }

    private Optional<Approved> confirmedIfNeeded(VerificationRound round, EditorialAct act, Set<String> analysts) {
        Approval approval = act.approval();
        if (approval == null) {
            return Optional.empty();
        }
        if (!approval.twoEditors()) {
            return Optional.of(new Approved(round, approval, approval.ratingFrom(), act.signature(), null));
        }
        return confirmations
                .of(act)
                .filter(word -> word.outcome() == ConfirmationOutcome.CONFIRMED)
                .filter(word -> !analysts.contains(word.signature().by()))
                .filter(word -> !outsiders.signed(act.submissionId(), word.signature()))
                .filter(word -> !act.signature().by().equals(word.signature().by()))
                .map(word -> new Approved(round, approval, word.ratingSeen(), act.signature(), word.signature()));
    }

    /** The last decision on the current round, if there is one. */
    Optional<EditorialAct> currentAct(UUID submissionId) {
        return acts.last(submissionId)
                .filter(act -> rounds.last(submissionId)
                        .filter(round -> round.number() == act.round())
                        .isPresent());
    }

    private boolean hasVerified(UUID submissionId, String username) {
        return rounds.analystsOf(submissionId).contains(username);
    }

    private boolean hasVerifiedBeforeAppeal(UUID submissionId, String username) {
        return appeals.earlierRounds(submissionId)
                .filter(last -> rounds.of(submissionId).stream()
                        .anyMatch(round ->
                                round.number() <= last && round.signature().by().equals(username)))
                .isPresent();
    }

    private boolean hasRejectedBeforeAppeal(UUID submissionId, String username) {
        return appeals.earlierRounds(submissionId)
                .filter(last -> acts.of(submissionId).stream()
                        .anyMatch(act -> act.round() <= last
                                && act.decision() == EditorialDecision.REJECTED
                                && act.signature().by().equals(username)))
                .isPresent();
    }

    private boolean hasApproved(UUID submissionId, String username) {
        return currentAct(submissionId)
                .filter(act -> act.signature().by().equals(username))
                .isPresent();
    }

    private boolean hasDecided(UUID submissionId, String username) {
        return acts.editorsOf(submissionId).contains(username)
                || confirmations.of(submissionId).stream()
                        .anyMatch(word -> word.signature().by().equals(username))
                || appeals.of(submissionId).stream()
                        .anyMatch(decision -> decision.signature().by().equals(username));
    }

    /**
     * What may be published.
     *
     * @param expectedRating code of the rating that the last editor who spoke decided on
     * @param confirmedBy null where no second editor had to
     */
    record Approved(
            VerificationRound round,
            Approval approval,
            String expectedRating,
            Signature approvedBy,
            @Nullable Signature confirmedBy) {}
}
