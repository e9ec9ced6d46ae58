package org.marsad.submission.internal;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A submitter has written as often as one may in a day. */
public class TooManyMessagesException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param wait until one more is taken */
    TooManyMessagesException(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        // Rounded up: who comes back on the second is not sent away again.
        getHeaders().set(HttpHeaders.RETRY_AFTER, "" + (wait.toSeconds() + 1));
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.messages";
    }
}
