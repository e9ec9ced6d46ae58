package org.marsad.submission.internal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where "leave this site quickly" leads.
 *
 * @param to a web address that nobody has to explain; it learns nothing of where its visitor came from
 */
@Validated
@ConfigurationProperties("marsad.leave")
record LeaveSettings(
        @NotNull @Pattern(regexp = "https?://[^\\s\"<>]+") @DefaultValue("https://www.google.com/")
        String to) {}
