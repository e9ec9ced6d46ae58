package org.marsad.submission.internal;

import java.time.Clock;
import java.util.Optional;
import org.marsad.submission.Submission;
import org.springframework.stereotype.Component;

/** Finds the submission of a receipt code as a person typed it. */
@Component
class Receipts {

    private final SubmissionRows rows;
    private final ReceiptKey key;
    private final Clock clock;

    Receipts(SubmissionRows rows, ReceiptKey key, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A wrong, an unknown and an expired code take the same way to the same empty answer: hash and look-up happen
     * whatever was typed, and the time tells nothing of what was wrong.
     */
    Optional<Submission> find(String typed) {
        String digits = ReceiptCode.read(typed).map(ReceiptCode::digits).orElse("");
        return rows.byReceipt(key.hash("receipt", digits), clock.instant());
    }
}
