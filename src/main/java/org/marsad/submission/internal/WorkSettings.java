package org.marsad.submission.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The work that the form's script does while very many send at once.
 *
 * @param bits zero bits that a hash must begin with: each more doubles the work. With 17, 131,072 hashes on the average, a
 *     second or two on an old phone
 * @param validFor how long a form may stay open before its task is of no use
 */
@Validated
@ConfigurationProperties("marsad.work")
record WorkSettings(
        @Min(1) @Max(30) @DefaultValue("17") int bits,
        @NotNull @DefaultValue("PT6H") Duration validFor) {}
