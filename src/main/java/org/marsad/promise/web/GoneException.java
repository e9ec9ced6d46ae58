package org.marsad.promise.web;

import org.marsad.promise.PromiseWithdrawnException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What remains of a withdrawn promise: a tombstone that says since when. */
class GoneException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    GoneException(PromiseWithdrawnException withdrawn) {
        super(HttpStatus.GONE);
        getBody().setProperty("withdrawn_at", withdrawn.withdrawnAt().toString());
    }
}
