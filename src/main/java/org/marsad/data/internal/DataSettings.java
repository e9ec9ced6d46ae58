package org.marsad.data.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Open data.
 *
 * @param longestWait how long who asks for a file waits while the files are made anew after a change; then they get those
 *     of before the change
 * @param snapshot the nightly ones
 */
@Validated
@ConfigurationProperties("marsad.data")
record DataSettings(
        @DefaultValue("PT5S") Duration longestWait,
        @Valid @DefaultValue Snapshot snapshot) {

    /**
     * Dated snapshots.
     *
     * @param at when, in the newsroom's time
     * @param keep how many; the oldest are removed
     */
    record Snapshot(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("02:30") LocalTime at,
            @Min(1) @DefaultValue("60") int keep) {}
}
