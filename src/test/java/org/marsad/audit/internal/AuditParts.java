package org.marsad.audit.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The room alone; no component, so that only who imports it gets its clock. */
@ComponentScan("org.marsad.audit.internal")
class AuditParts {

    /** Finer than seconds, as on a real machine: what is hashed must still come back from the database. */
    @Bean
    Clock testClock() {
        return Clock.offset(Clock.systemUTC(), Duration.ofNanos(123_457));
    }
}
