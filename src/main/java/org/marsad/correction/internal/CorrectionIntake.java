package org.marsad.correction.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionRequest;
import org.marsad.submission.Receipt;
import org.marsad.submission.ReceiptIssuer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes requests in, each once: the same key with the same content gets the same receipt. Nothing of an answer is kept
 * for that: the receipt follows from the client's key and ours.
 */
@Component
public class CorrectionIntake {

    /** As long as the answer to a submission is repeated (the HTTP contract). */
    private static final Duration REPEATED_FOR = Duration.ofHours(24);

    private static final String PURPOSE = "correction";
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 128;

    private final CorrectionReception reception;
    private final RequestRows rows;
    private final ReceiptIssuer receipts;
    private final Clock clock;

    CorrectionIntake(CorrectionReception reception, RequestRows rows, ReceiptIssuer receipts, Clock clock) {
        this.reception = reception;
        this.rows = rows;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Takes a request in.
     *
     * @param clientKey 16 to 128 characters that the client repeats with the request; null for none
     * @throws InvalidCorrectionException for a key out of range, or one that was used with other content or long ago
     */
    public Accepted receive(NewCorrection request, @Nullable String clientKey) {
        if (clientKey == null) {
            return reception.receive(request, receipts.issue(clock.instant()), null);
        }
        if (clientKey.length() < SHORTEST_KEY || clientKey.length() > LONGEST_KEY) {
            throw InvalidCorrectionException.of("Idempotency-Key", "KEY_LENGTH");
        }
        return receiveOnce(request, clientKey);
    }

    /** Files a request of the staff, who follow it without a receipt; the same key files it once. */
    public Accepted file(NewCorrection request, String formKey) {
        return once(request, receipts.hashOf(PURPOSE, formKey), null, null);
    }

    private Accepted receiveOnce(NewCorrection request, String clientKey) {
        Receipt receipt = receipts.issueFor(PURPOSE, clientKey, clock.instant());
        return once(request, receipts.hashOf(PURPOSE, clientKey), receipt, clientKey);
    }

    private Accepted once(NewCorrection request, String hash, @Nullable Receipt receipt, @Nullable String clientKey) {
        Optional<CorrectionRequest> before = rows.byRepetition(hash);
        if (before.isPresent()) {
            return again(before.get(), request, clientKey);
        }
        try {
            return reception.receive(request, receipt, hash);
        } catch (DuplicateKeyException e) {
            // Two clicks at the same moment, perhaps on two nodes: the first one's answer is the answer.
            return again(rows.byRepetition(hash).orElseThrow(() -> e), request, clientKey);
        }
    }

    private Accepted again(CorrectionRequest before, NewCorrection request, @Nullable String clientKey) {
        Instant oldest = clock.instant().minus(REPEATED_FOR);
        if (!isSame(before, request) || before.submittedAt().isBefore(oldest)) {
            throw InvalidCorrectionException.of("Idempotency-Key", "KEY_REUSED");
        }
        Receipt receipt = clientKey == null ? null : receipts.issueFor(PURPOSE, clientKey, before.submittedAt());
        return new Accepted(
                receipt == null ? null : receipt.shown(),
                before.id(),
                before.submittedAt(),
                before.expectedBy(),
                receipt == null ? null : receipt.expiresAt());
    }

    private static boolean isSame(CorrectionRequest before, NewCorrection request) {
        return before.entryId().equals(request.entryId())
                && before.text().equals(request.text())
                && String.valueOf(before.requestedBy()).equals(String.valueOf(request.requestedBy()));
    }
}
