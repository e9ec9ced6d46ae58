package org.marsad.submission.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The body is no multipart form, or it broke off. */
class UnreadableFormException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnreadableFormException(Throwable cause) {
        super(HttpStatus.BAD_REQUEST, cause);
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.unreadable";
    }
}
