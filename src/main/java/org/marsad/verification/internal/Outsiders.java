package org.marsad.verification.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who takes no part in a submission, whatever their role: who entered it for its submitter, and who stepped out of it. */
@Component
class Outsiders {

    private final Recusals recusals;
    private final Enterers enterers;

    Outsiders(Recusals recusals, Enterers enterers) {
        this.recusals = recusals;
        this.enterers = enterers;
    }

    boolean holds(UUID submissionId, String username) {
        return hasEntered(submissionId, username)
                || recusals.of(submissionId, username).isPresent();
    }

    /**
     * Whether what somebody did does not count. What they did before they stepped out stays: the record shows both, and
     * who decides after them sees it.
     */
    boolean signed(UUID submissionId, Signature signature) {
        return hasEntered(submissionId, signature.by())
                || recusals.of(submissionId, signature.by())
                        .filter(recusal -> !signature.at().isBefore(recusal.at()))
                        .isPresent();
    }

    private boolean hasEntered(UUID submissionId, String username) {
        return enterers.of(submissionId).filter(username::equals).isPresent();
    }
}
