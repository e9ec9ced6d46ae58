package org.marsad.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What somebody of the staff was about to do cannot be noted, and so it is not done: 503. */
public class NotRecordedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public NotRecordedException(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, cause);
    }

    @Override
    public String getDetailMessageCode() {
        return "security.unrecorded.detail";
    }
}
