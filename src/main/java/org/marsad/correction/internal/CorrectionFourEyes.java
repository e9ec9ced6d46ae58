package org.marsad.correction.internal;

import java.util.Optional;
import java.util.UUID;
import org.marsad.correction.CorrectionDecision;
import org.marsad.correction.CorrectionRequest;
import org.marsad.correction.CorrectionTask;
import org.marsad.correction.Corrections.Confirmed;
import org.springframework.stereotype.Component;

/** Who may decide on a request, by the record alone. */
@Component
class CorrectionFourEyes {

    private final DecisionRows decisions;

    CorrectionFourEyes(DecisionRows decisions) {
        this.decisions = decisions;
    }

    boolean mayWork(CorrectionTask task, CorrectionRequest request, String username) {
        boolean filedIt = username.equals(request.requestedBy());
        return !filedIt && (task == CorrectionTask.DECIDE_CORRECTION || !hasDecided(request.id(), username));
    }

    private boolean hasDecided(UUID requestId, String username) {
        return decisions
                .last(requestId)
                .filter(decision -> decision.signature().by().equals(username))
                .isPresent();
    }

    /** The last decision and the rating that the last editor who spoke saw, if it may be published. */
    Optional<Ready> readyToPublish(CorrectionRequest request) {
        return decisions
                .last(request.id())
                .filter(decision -> decision.kind() != CorrectionDecision.REJECTED)
                .filter(decision -> !decision.signature().by().equals(request.requestedBy()))
                .flatMap(decision -> confirmedIfNeeded(request, decision));
    }

    private Optional<Ready> confirmedIfNeeded(CorrectionRequest request, Decision decision) {
        if (!decision.needsSecondEditor()) {
            return Optional.of(new Ready(decision, decision.ratingFrom()));
        }
        return decisions.confirmations(request.id()).stream()
                .filter(word -> word.decision() == decision.number() && word.outcome() == Confirmed.CONFIRMED)
                .filter(word ->
                        !word.signature().by().equals(decision.signature().by()))
                .filter(word -> !word.signature().by().equals(request.requestedBy()))
                .findFirst()
                .map(word -> new Ready(decision, word.ratingSeen()));
    }

    /** What may be published. */
    record Ready(Decision decision, String expectedRating) {}
}
