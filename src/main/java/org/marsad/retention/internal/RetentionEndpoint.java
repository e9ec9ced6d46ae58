package org.marsad.retention.internal;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** What would be purged now; administrators ask at {@code /actuator/retention}. */
@Component
@Endpoint(id = "retention")
class RetentionEndpoint {

    private final Report report;

    RetentionEndpoint(Report report) {
        this.report = report;
    }

    @ReadOperation
    RetentionReport report() {
        return report.now();
    }
}
