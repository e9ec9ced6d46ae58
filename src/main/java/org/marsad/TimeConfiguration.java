package org.marsad;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock every room asks, so that a test can set it; its zone is the newsroom's. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock(TimeSettings settings) {
        return Clock.system(settings.zone());
    }
}
