package org.marsad.submission.internal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When submissions that are alike count as a flood.
 *
 * @param from so many with the same words or the same files
 * @param within in this time
 * @param every how often they are looked for
 */
@Validated
@ConfigurationProperties("marsad.floods")
record FloodSettings(
        @Min(2) @DefaultValue("20") int from,
        @NotNull @DefaultValue("PT1H") Duration within,
        @NotNull @DefaultValue("PT30S") Duration every) {}
