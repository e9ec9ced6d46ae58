package org.marsad.correction.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Corrections.
 *
 * @param workingDays from the request until it is expected to be decided; the due date of its tasks. The default, a week of
 *     work, is what we promise and no measurement
 */
@Validated
@ConfigurationProperties("marsad.correction")
record CorrectionSettings(
        @Min(1) @Max(365) @DefaultValue("5") int workingDays) {}
