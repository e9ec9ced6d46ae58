package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The room without its pages, over the real seeds, at a moment when it is tomorrow already in Baghdad. */
@TestConfiguration
@EnableConfigurationProperties(SeedSettings.class)
@Import({
    SeedFiles.class,
    Scale.class,
    PromiseRows.class,
    OrderedPromises.class,
    TimelineRows.class,
    SeedLoader.class,
    StoredCatalogue.class,
    StoredPromises.class,
    AppendingTimeline.class
})
class PromiseParts {

    static final Instant NOW = Instant.parse("2026-03-04T22:30:00.123Z");

    static final String SEEDED = "coalition-presence";

    @Bean
    Clock testClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
