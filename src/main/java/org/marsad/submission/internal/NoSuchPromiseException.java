package org.marsad.submission.internal;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Evidence was sent for a promise that does not exist. */
public class NoSuchPromiseException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NoSuchPromiseException() {
        super(HttpStatus.NOT_FOUND);
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.promise";
    }
}
