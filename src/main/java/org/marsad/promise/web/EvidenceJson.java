package org.marsad.promise.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;

/** The JSON of published evidence. */
final class EvidenceJson {

    private EvidenceJson() {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PublishedEvidence")
    record Item(
            UUID id,
            String kind,
            String mediaType,

            @Schema(description = "Hex SHA-256 over 32 secret bytes of salt and the raw SHA-256 of the original")
            String commitment,

            @Nullable String publicCopyUrl,
            @Nullable String publicCopySha256,
            @Nullable String publicCopyMediaType,

            @Schema(description = "In bytes") @Nullable Long publicCopySize,

            @Schema(description = "How many details are covered in the public copy") @Nullable
            Integer publicCopyRedactions,

            @Schema(description = "The editor's public reason not to show a copy") @Nullable
            String withheld,

            @Schema(description = "How it was verified; null if it was published before that was kept") @Nullable
            Verified record,

            @Schema(description = "Its page") String url) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PublicEvidenceRecord")
    record Verified(
            Map<String, Object> conclusion,
            Map<String, Object> evidenceStrength,
            List<Map<String, Object>> methods,

            @Schema(description = "As the submitter has it, where an editor let it be shown") @Nullable
            LocalDate claimedDate,

            @Schema(description = "As the submitter has it, where an editor let it be shown") @Nullable
            String claimedPlace,

            @Nullable LocalDate verifiedDate,
            @Nullable String verifiedPlace,

            @Schema(description = "Day on which the analyst finished")
            LocalDate verifiedOn,

            @Schema(description = "Day on which an editor approved")
            LocalDate approvedOn,

            @Schema(description = "Day on which a second editor confirmed the rating; null where none had to") @Nullable
            LocalDate confirmedOn,

            @Schema(description = "Version of the process in which it was approved") @Nullable
            Integer processVersion) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PublishedEvidencePage")
    record Page(Item evidence, Promise promise, Entry timelineEntry) {}

    @Schema(name = "EvidencePromise")
    record Promise(
            String id,
            Map<String, String> title,

            @Schema(description = "Languages of the title that are translations")
            List<String> translated,

            String url) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "EvidenceTimelineEntry")
    record Entry(
            UUID id,
            LocalDate date,
            DatePrecision precision,

            @Schema(description = "The entries that correct it, oldest first")
            List<UUID> correctedBy,

            String url) {}
}
