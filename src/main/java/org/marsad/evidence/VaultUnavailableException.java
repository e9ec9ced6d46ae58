package org.marsad.evidence;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The vault cannot take or give anything now; trying again later may help: 503 with {@code Retry-After}. */
public class VaultUnavailableException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String SECONDS = "60";

    private final String what;

    public VaultUnavailableException(String what, Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE), cause);
        this.what = what;
        getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    }

    @Override
    public String getDetailMessageCode() {
        return "evidence.error.unavailable";
    }

    @Override
    public String getMessage() {
        return what;
    }
}
