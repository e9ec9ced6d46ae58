package org.marsad.promise.web;

import java.time.Instant;
import org.marsad.promise.PromiseWithdrawnException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What remains of a promise or of evidence that was withdrawn: a tombstone that says since when. */
class GoneException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    GoneException(PromiseWithdrawnException withdrawn) {
        this(withdrawn.withdrawnAt());
    }

    GoneException(Instant withdrawnAt) {
        super(HttpStatus.GONE);
        getBody().setProperty("withdrawn_at", withdrawnAt.toString());
    }
}
