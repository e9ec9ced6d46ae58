package org.marsad.submission.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** No submission for this receipt; what is wrong with it is not told. */
class UnknownReceiptException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownReceiptException() {
        super(HttpStatus.UNAUTHORIZED);
        getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        getHeaders().setCacheControl("no-store");
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.receipt";
    }
}
