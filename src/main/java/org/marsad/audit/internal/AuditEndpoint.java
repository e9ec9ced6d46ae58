package org.marsad.audit.internal;

import org.marsad.audit.Audit;
import org.marsad.audit.AuditCheck;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** Reads the whole audit and says whether it is as it was written; administrators ask at {@code /actuator/audit}. */
@Component
@Endpoint(id = "audit")
class AuditEndpoint {

    private final Audit audit;

    AuditEndpoint(Audit audit) {
        this.audit = audit;
    }

    @ReadOperation
    AuditCheck check() {
        return audit.check();
    }
}
