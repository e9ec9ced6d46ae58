package org.marsad.evidence.internal.extraction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Character recognition of images and scanned documents.
 *
 * @param enabled whether anything is read at all
 * @param languages tesseract's names; {@code ara} alone reads Arabic better and faster than together with {@code eng}
 * @param maxPages pages of one document that are read; more is cut off, for one document shall not fill the queue
 */
@Validated
@ConfigurationProperties("marsad.inspection.ocr")
record RecognitionSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("ara") @NotEmpty List<String> languages,
        @DefaultValue("50") @Min(1) @Max(1000) int maxPages) {}
