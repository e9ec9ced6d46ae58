package org.marsad.custody.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The room alone; no component, so that only who imports it gets its clock. */
@ComponentScan("org.marsad.custody.internal")
class CustodyParts {

    /** Finer than milliseconds, as on a real machine: what is hashed must still come back from the database. */
    @Bean
    Clock testClock() {
        return Clock.offset(Clock.systemUTC(), Duration.ofNanos(123_457));
    }
}
