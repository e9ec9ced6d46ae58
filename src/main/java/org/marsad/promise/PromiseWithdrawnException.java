package org.marsad.promise;

import java.time.Instant;

/** The promise was withdrawn; what remains is a tombstone with the time. */
public class PromiseWithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Instant withdrawnAt;

    public PromiseWithdrawnException(String id, Instant withdrawnAt) {
        super("promise " + id + " was withdrawn");
        this.withdrawnAt = withdrawnAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
