package org.marsad.evidence.internal.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of previews.
 *
 * @param maxSize largest preview that is kept
 * @param pictureLimit time for an image or one page; a page of dense vector drawing takes seconds
 * @param mediaLimit time for a video or sound: veryfast H.264 at 720p runs at a few times the playing speed on one core
 * @param mediaLength how much of a video or sound is shown, from its start
 * @param retryAfter after this, what could not be previewed is tried again
 * @param queue most previews that wait to be made
 */
@Validated
@ConfigurationProperties("marsad.preview")
record PreviewSettings(
        @DefaultValue("300MB") DataSize maxSize,
        @DefaultValue("PT30S") Duration pictureLimit,
        @DefaultValue("PT10M") Duration mediaLimit,
        @DefaultValue("PT30M") Duration mediaLength,
        @DefaultValue("PT1H") Duration retryAfter,
        @DefaultValue("200") @Min(1) @Max(10_000) int queue) {}
