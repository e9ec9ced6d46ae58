package org.marsad.submission.internal;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Very many send at once, and this one found no place in time: 429 with {@code Retry-After}. */
public class TooManyAtOnceException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param wait until there should be a place */
    TooManyAtOnceException(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "" + (wait.toSeconds() + 1));
        getHeaders().setCacheControl("no-store");
    }

    @Override
    public String getDetailMessageCode() {
        return "intake.burst";
    }
}
