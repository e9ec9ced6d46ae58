package org.marsad.submission.internal;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Nothing is taken now because an administrator said so: 503 with {@code Retry-After}. */
public class IntakeClosedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param wait until it may be open again */
    IntakeClosedException(String sentence, Duration wait) {
        super(HttpStatus.SERVICE_UNAVAILABLE);
        this.sentence = sentence;
        getHeaders().set(HttpHeaders.RETRY_AFTER, "" + (wait.toSeconds() + 1));
        getHeaders().setCacheControl("no-store");
    }

    @Override
    public String getDetailMessageCode() {
        return sentence;
    }
}
