package org.marsad.submission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceState;
import org.marsad.submission.Message;
import org.marsad.submission.SubmissionStatus;

/** The JSON of tracking, field by field as the HTTP contract has it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "TrackedSubmission")
record TrackingJson(
        SubmissionStatus status,
        Promise promise,
        Instant submittedAt,
        Instant expectedBy,
        List<StatusAt> history,
        List<File> files,
        List<MessageJson> messages,
        @Nullable Outcome outcome,
        boolean canWithdraw,
        boolean canAppeal,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant purgedAt) {

    @Schema(name = "TrackedPromise")
    record Promise(String id, Map<String, String> title) {}

    @Schema(name = "StatusAt")
    record StatusAt(SubmissionStatus status, Instant at) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "TrackedFile")
    record File(
            String name,
            long size,
            String sha256,
            EvidenceState state,
            @Nullable String detectedType,
            @Nullable Map<String, Object> reason) {}

    @Schema(name = "Message")
    record MessageJson(Message.From from, Instant at, String text) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Outcome")
    record Outcome(
            @Nullable Map<String, Object> reason,
            @Nullable String explanation,
            @Nullable String timelineEntryUrl) {}
}
