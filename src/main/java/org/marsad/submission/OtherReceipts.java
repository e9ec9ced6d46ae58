package org.marsad.submission;

import java.time.Instant;
import java.util.Optional;

/** The port through which {@code /track} opens receipts that belong to no submission; the correction room implements it. */
public interface OtherReceipts {

    /** What the receipt with this hash tracks, unless it has expired. */
    Optional<TrackedRequest> find(String receiptHash, Instant now);
}
