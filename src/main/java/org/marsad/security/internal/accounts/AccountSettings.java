package org.marsad.security.internal.accounts;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Staff accounts. The defaults of the times are those of NIST SP 800-63B-4 for its second level (section 2.2.3): an hour
 * idle, and less than a day in all.
 *
 * @param secondFactorInDemo whether the demo, too, asks for a second factor and takes tokens alone over HTTP Basic;
 *     everywhere else that is so, whatever is set here
 * @param maxSessions how many sessions one person can have; one more ends the one that was not used for longest
 * @param idle after so long without a request a session is over
 * @param longestSession after so long a session is over, used or not
 * @param resetWithin how long a link to set a new password is good
 */
@Validated
@ConfigurationProperties("marsad.accounts")
public record AccountSettings(
        @DefaultValue("false") boolean secondFactorInDemo,
        @Min(1) @DefaultValue("5") int maxSessions,
        @DefaultValue("PT1H") @NotNull Duration idle,
        @DefaultValue("PT12H") @NotNull Duration longestSession,
        @DefaultValue("PT24H") @NotNull Duration resetWithin) {}
