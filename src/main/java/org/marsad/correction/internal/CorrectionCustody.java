package org.marsad.correction.internal;

import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.springframework.stereotype.Component;

/** What was done with a request and with what was published, told to the custody log in codes. */
@Component
class CorrectionCustody {

    private final CustodyLog log;

    CorrectionCustody(CustodyLog log) {
        this.log = log;
    }

    void decided(Decision decision) {
        String rating =
                decision.ratingTo() == null ? "" : " rating=" + decision.ratingFrom() + ">" + decision.ratingTo();
        log.append(
                decision.requestId(),
                CustodyAction.DECIDED,
                decision.signature().by(),
                "decision=" + decision.kind() + rating);
    }

    void confirmed(Confirmation word) {
        log.append(word.requestId(), CustodyAction.DECIDED, word.signature().by(), "confirmation=" + word.outcome());
    }

    void published(UUID requestId, UUID shownAt) {
        log.append(requestId, CustodyAction.PUBLISHED, CustodyEntry.SYSTEM, "entry=" + shownAt);
    }

    void purged(UUID requestId) {
        log.append(requestId, CustodyAction.PURGED, CustodyEntry.SYSTEM, "status=NOT_ACCEPTED");
    }

    /** Told of the submission whose evidence is no longer shown. */
    void withdrawn(UUID submissionId, UUID entryId, UUID requestId) {
        log.append(
                submissionId,
                CustodyAction.WITHDRAWN,
                CustodyEntry.SYSTEM,
                "entry=" + entryId + " correction=" + requestId);
    }
}
