package org.marsad.submission;

import java.time.Instant;

/**
 * A receipt of its own for something that is tracked like a submission.
 *
 * @param shown the code in groups of four, shown once to whom it belongs and kept nowhere
 * @param hash its keyed hash, the only form it is stored in
 * @param expiresAt when it stops opening anything
 */
public record Receipt(String shown, String hash, Instant expiresAt) {

    /** Never shows the code in a log by accident. */
    @Override
    public String toString() {
        return "Receipt[hidden]";
    }
}
