package org.marsad.custody.internal;

import org.marsad.custody.CustodyCheck;
import org.marsad.custody.CustodyLog;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** Reads the whole log and says whether it is as it was written; administrators ask at {@code /actuator/custody}. */
@Component
@Endpoint(id = "custody")
class CustodyEndpoint {

    private final CustodyLog log;

    CustodyEndpoint(CustodyLog log) {
        this.log = log;
    }

    @ReadOperation
    CustodyCheck check() {
        return log.check();
    }
}
