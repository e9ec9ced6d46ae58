package org.marsad.evidence.internal.uploads;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Resumable uploads.
 *
 * @param expiresAfter how long an upload waits for its next part, or for a submission once it is whole
 * @param maxUnfinished bytes that all uploads together may be going to have before no more are begun
 */
@Validated
@ConfigurationProperties("marsad.uploads")
public record UploadSettings(
        @DefaultValue("PT72H") @NotNull Duration expiresAfter,
        @DefaultValue("20GB") @NotNull DataSize maxUnfinished) {}
