package org.marsad.evidence.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be sent.
 *
 * @param maxFileSize largest file, such as 200MB
 * @param maxFiles most files in one submission
 * @param maxSources most source links in one submission
 * @param acceptedTypes exact media types, as detected in the content, that count as evidence
 */
@Validated
@ConfigurationProperties("marsad.evidence")
record EvidenceSettings(
        @DefaultValue("200MB") DataSize maxFileSize,
        @DefaultValue("20") @Min(1) @Max(20) int maxFiles,
        @DefaultValue("20") @Min(0) @Max(20) int maxSources,

        @DefaultValue({
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/heic",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "text/plain",
            "video/mp4",
            "video/quicktime",
            "video/webm",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus"
        })
        @NotEmpty
        List<String> acceptedTypes) {}
