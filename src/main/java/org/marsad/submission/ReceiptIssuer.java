package org.marsad.submission;

import java.time.Instant;

/** ReceiptIssuer for what other rooms take in; {@code /track} opens them by {@link OtherReceipts}. */
public interface ReceiptIssuer {

    /** A receipt that no submission has. */
    Receipt issue(Instant now);

    /**
     * The receipt for a client's own key: the same for the same key, so that a repeated request can be answered again
     * although the code is kept nowhere. Nobody who lacks the server's key can compute it.
     *
     * @param purpose what the key is for, such as {@code correction}
     */
    Receipt issueFor(String purpose, String clientKey, Instant now);

    /** Keyed hash of a client's own key, by which a repeated request is recognised. */
    String hashOf(String purpose, String clientKey);
}
