package org.marsad.workflow.internal.review;

import jakarta.validation.constraints.NotBlank;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the newsroom is asked to review.
 *
 * @param calendar when promises that are due are looked for, as a cron expression with seconds or an ISO 8601 repetition
 *     such as {@code R/PT6H}; by default every morning at six, before the newsroom opens
 * @param within how long editors have for a review: two weeks, as a submitter has for an answer
 */
@Validated
@ConfigurationProperties("marsad.review")
record ReviewCalendarSettings(
        @NotBlank @DefaultValue("0 0 6 * * ?") String calendar,
        @DefaultValue("P14D") Period within) {}
