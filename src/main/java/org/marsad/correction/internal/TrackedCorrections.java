package org.marsad.correction.internal;

import java.time.Instant;
import java.util.Optional;
import org.marsad.correction.CorrectionRequest;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.submission.OtherReceipts;
import org.marsad.submission.TrackedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the receipts of corrections. */
@Component
class TrackedCorrections implements OtherReceipts {

    private final RequestRows requests;
    private final Promises promises;

    TrackedCorrections(RequestRows requests, Promises promises) {
        this.requests = requests;
        this.promises = promises;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TrackedRequest> find(String receiptHash, Instant now) {
        return requests.byReceipt(receiptHash, now).map(this::tracked);
    }

    private TrackedRequest tracked(CorrectionRequest request) {
        RequestRows.Outcome outcome = requests.outcome(request.id());
        return new TrackedRequest(
                request.status(),
                request.promiseId(),
                promises.find(request.promiseId()).map(PromiseSummary::title).orElse(null),
                request.entryId(),
                request.text(),
                request.submittedAt(),
                request.expectedBy(),
                requests.history(request.id()),
                outcome.explanation(),
                outcome.shownAt());
    }
}
