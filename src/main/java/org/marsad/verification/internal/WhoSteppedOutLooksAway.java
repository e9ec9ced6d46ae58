package org.marsad.verification.internal;

import java.util.UUID;
import org.marsad.evidence.LookPermission;
import org.springframework.stereotype.Component;

/** Who stepped out of a submission sees nothing of its evidence any more. */
@Component
class WhoSteppedOutLooksAway implements LookPermission {

    private final Recusals recusals;

    WhoSteppedOutLooksAway(Recusals recusals) {
        this.recusals = recusals;
    }

    @Override
    public boolean mayLook(UUID submissionId, String staffUsername) {
        return recusals.of(submissionId, staffUsername).isEmpty();
    }
}
