package org.marsad.retention;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things are kept once they have ended. The defaults are issue 4's; a day is the least, by which the answers
 * kept for repeated requests are gone by themselves.
 *
 * @param enabled whether anything is purged at all; the report can be had either way
 * @param notAccepted how long a submission that was not accepted is kept after that
 * @param withdrawn the same for one that its submitter withdrew
 * @param history how long the process engine remembers what has ended; begun days count as whole
 */
@Validated
@ConfigurationProperties("marsad.retention")
public record RetentionSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("P90D") @NotNull @DurationMin(days = 1)
        Duration notAccepted,

        @DefaultValue("P90D") @NotNull @DurationMin(days = 1)
        Duration withdrawn,

        @DefaultValue("P180D") @NotNull @DurationMin(days = 1)
        Duration history) {}
