package org.marsad.security.internal;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** One address tried too many passwords for one account. */
class TooManyFailedLoginsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyFailedLoginsException(Duration wait) {
        super("Too many failed logins");
        this.wait = wait;
    }

    Duration waitingTime() {
        return wait;
    }
}
