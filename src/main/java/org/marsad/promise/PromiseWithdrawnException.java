package org.marsad.promise;

import java.time.Instant;

/** The promise was withdrawn; what remains is a tombstone with the time. */
public class PromiseWithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String promiseId;

    private final transient Instant withdrawnAt;

    public PromiseWithdrawnException(String id, Instant withdrawnAt) {
        super("promise " + id + " was withdrawn");
        this.promiseId = id;
        this.withdrawnAt = withdrawnAt;
    }

    /** The promise's id, whose page is the tombstone now. */
    public String promiseId() {
        return promiseId;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
