package org.marsad.promise.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;

/** The JSON of the public API, field by field as the HTTP contract has it. */
final class PromiseJson {

    private PromiseJson() {}

    /** The names stand beside the code, as in every coded value. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Rating")
    record RatingStep(
            String code,

            @JsonAnyGetter Map<String, String> name,

            Map<String, String> rule,
            String colour,
            boolean forecast,
            boolean twoEditors) {}

    @Schema(name = "PromisePage")
    record Page(List<Overview> items, @Nullable String next, long total) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PromiseOverview")
    record Overview(
            String id,
            Map<String, String> title,

            @Schema(description = "Languages of this object's texts that are translations")
            List<String> translated,

            Map<String, Object> sector,
            Map<String, Object> maker,
            Map<String, Object> rating,
            Map<String, Object> schedule,
            @Nullable Map<String, Object> evidenceStrength,
            Instant updatedAt,
            String url) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Promise")
    record Dossier(
            String id,
            Map<String, String> title,

            @Schema(description = "Languages of this object's texts that are translations")
            List<String> translated,

            Map<String, Object> sector,
            Map<String, Object> maker,
            Map<String, Object> rating,
            Map<String, Object> schedule,
            @Nullable Map<String, Object> evidenceStrength,
            @Nullable LocalDate reviewDate,
            Instant updatedAt,
            String url,
            Map<String, String> text,
            Map<String, String> justification,
            List<Entry> timeline) {}

    @Schema(name = "PromiseHistory")
    record History(String id, List<Version> versions) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PromiseVersion")
    record Version(
            int number,
            String kind,
            Instant publishedAt,

            @Schema(description = "Names of the fields that differ from the version before")
            List<String> changed,

            @Schema(description = "What the editors say about the change") @Nullable
            Map<String, String> note,

            Map<String, String> title,

            @Schema(description = "Languages of this version's texts that are translations")
            List<String> translated,

            Map<String, Object> sector,
            Map<String, Object> maker,
            Map<String, String> text,
            Map<String, Object> schedule,
            @Nullable Map<String, Object> evidenceStrength) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "TimelineEntry")
    record Entry(
            UUID id,
            LocalDate date,
            DatePrecision precision,
            EntryKind kind,
            Map<String, String> text,

            @Schema(description = "Languages of this entry's text and note that are translations")
            List<String> translated,

            @Nullable Map<String, String> note,
            @Nullable Change rating,
            List<Source> sources,
            List<EvidenceJson.Item> evidence,
            Instant publishedAt,

            @Schema(description = "The entry that this one corrects") @Nullable
            UUID corrects,

            @Schema(description = "The entries that correct this one, oldest first")
            List<UUID> correctedBy,

            @Schema(description = "Set on the tombstone of an entry that was withdrawn; its text and evidence are gone")
            @Nullable
            Withdrawal withdrawn) {}

    @Schema(name = "EntryWithdrawal")
    record Withdrawal(Instant at, Map<String, String> reason) {}

    @Schema(name = "RatingChange")
    record Change(Map<String, Object> from, Map<String, Object> to) {}

    @Schema(name = "Source")
    record Source(
            Map<String, String> title,

            @Schema(description = "Languages of the title that are translations")
            List<String> translated,

            String url) {}
}
