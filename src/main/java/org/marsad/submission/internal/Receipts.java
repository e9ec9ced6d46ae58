package org.marsad.submission.internal;

import java.time.Clock;
import java.util.Optional;
import org.marsad.submission.OtherReceipts;
import org.marsad.submission.Submission;
import org.marsad.submission.TrackedRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a receipt code tracks, as a person typed it: a submission, or what another room took in. */
@Component
class Receipts {

    private final SubmissionRows rows;
    private final ReceiptKey key;
    private final ObjectProvider<OtherReceipts> others;
    private final Clock clock;

    Receipts(SubmissionRows rows, ReceiptKey key, ObjectProvider<OtherReceipts> others, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.others = others;
        this.clock = clock;
    }

    /**
     * A wrong, an unknown and an expired code take the same way to the same empty answer: hash and look-up happen
     * whatever was typed, and the time tells nothing of what was wrong.
     */
    Optional<Submission> find(String typed) {
        return rows.byReceipt(hash(typed), clock.instant());
    }

    /** The same for what is no submission; asked for after {@link #find}, whatever is wrong with the code. */
    Optional<TrackedRequest> findOther(String typed) {
        String hash = hash(typed);
        return others.orderedStream()
                .map(other -> other.find(hash, clock.instant()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String hash(String typed) {
        return key.hash(
                "receipt", ReceiptCode.read(typed).map(ReceiptCode::digits).orElse(""));
    }
}
