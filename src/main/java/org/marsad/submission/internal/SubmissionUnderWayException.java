package org.marsad.submission.internal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The first request with this Idempotency-Key has not been answered yet. */
public class SubmissionUnderWayException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    SubmissionUnderWayException() {
        super(HttpStatus.CONFLICT);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.underway";
    }
}
