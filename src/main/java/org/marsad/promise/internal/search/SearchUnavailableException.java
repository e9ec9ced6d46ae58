package org.marsad.promise.internal.search;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The index is being built, or cannot be read; trying again later may help: 503 with {@code Retry-After}. */
public class SearchUnavailableException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "10";

    SearchUnavailableException(@Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE), cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }
}
