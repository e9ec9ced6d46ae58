package org.marsad.promise.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.marsad.IcuMessageSource;
import org.marsad.promise.Languages;
import org.marsad.promise.Teams;
import org.marsad.promise.internal.review.ReviewSettings;
import org.marsad.promise.internal.search.SearchSettings;
import org.marsad.sealing.SealingRoom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The room without its pages and their address, over the real seeds, at a moment when it is tomorrow already in
 * Baghdad. It is no component, so that only who imports it gets its clock.
 */
@EnableConfigurationProperties({SeedSettings.class, ReviewSettings.class, SearchSettings.class})
@Import(SealingRoom.class)
@ComponentScan(
        basePackages = "org.marsad.promise.internal",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ConfiguredSiteAddress.class))
class PromiseParts {

    static final Instant NOW = Instant.parse("2026-03-04T22:30:00.123Z");

    static final String SEEDED = "coalition-presence";

    /** Where the site is, a team's own words go before these. */
    @Bean
    MessageSource messageSource() {
        return new IcuMessageSource(
                "messages-import", "messages-data", "messages-site", "messages-promise", "messages-correction");
    }

    @Bean
    Languages languages() {
        return Teams.languages();
    }

    @Bean
    Clock testClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
