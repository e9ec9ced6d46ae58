package org.marsad.evidence.internal.sources;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Fetching what links point to.
 *
 * @param enabled off by default: whoever runs the page sees our address, and when somebody took an interest
 * @param maxSize most bytes of all answers together
 * @param timeLimit longest time for all of it, redirects included
 * @param ports ports that may be called; those of the web
 */
@Validated
@ConfigurationProperties("marsad.sources.fetch")
record FetchSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("PT60S") Duration timeLimit,
        @DefaultValue({"80", "443"}) @NotEmpty Set<Integer> ports) {}
