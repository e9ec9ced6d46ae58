package org.marsad.correction.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.internal.Accepted;
import org.marsad.correction.internal.CorrectionCheck;
import org.marsad.correction.internal.CorrectionIntake;
import org.marsad.correction.internal.InvalidCorrectionException;
import org.marsad.submission.SubmissionStatus;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes requests for corrections from programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Corrections")
class CorrectionApi {

    private final CorrectionCheck check;
    private final CorrectionIntake intake;

    CorrectionApi(CorrectionCheck check, CorrectionIntake intake) {
        this.check = check;
        this.intake = intake;
    }

    @PostMapping(
            path = "/corrections",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that a published entry is wrong",
            description = "An editor decides, another confirms. What is accepted is appended to the entry, which stays "
                    + "readable; the receipt tracks the request as it does a submission.")
    @ApiResponse(responseCode = "201", description = "It is stored and an editor will decide; the receipt tracks it")
    @ApiResponse(responseCode = "400", description = "Not JSON, or a required field is missing")
    @ApiResponse(responseCode = "404", description = "No such entry in the timeline of that promise")
    @ApiResponse(responseCode = "410", description = "The entry was withdrawn")
    @ApiResponse(responseCode = "413", description = "The body is too large")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "422", description = "A field is out of range, or the key was used with other content")
    @ApiResponse(responseCode = "429", description = "Too many; Retry-After says when to try again")
    @ApiResponse(responseCode = "503", description = "Nothing is taken now; Retry-After says when to try again")
    ResponseEntity<Answer> ask(
            @RequestBody Asked asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Locale locale) {
        Accepted accepted = intake.receive(
                check.check(
                        required("promise", asked.promise()),
                        required("timeline_entry", asked.timelineEntry()),
                        required("text", asked.text()),
                        asked.contactEmail(),
                        locale.getLanguage()),
                idempotencyKey);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Answer(
                        String.valueOf(accepted.receipt()),
                        SubmissionStatus.RECEIVED,
                        accepted.submittedAt(),
                        accepted.expectedBy()));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw InvalidCorrectionException.missing(field);
        }
        return value;
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(
            name = "CorrectionForm",
            requiredProperties = {"promise", "timeline_entry", "text"})
    record Asked(
            @Nullable String promise,
            @Nullable String timelineEntry,

            @Schema(minLength = 1, maxLength = CorrectionCheck.MAX_TEXT) @Nullable
            String text,

            @Nullable String contactEmail) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "CorrectionReceipt")
    record Answer(String receipt, SubmissionStatus status, Instant submittedAt, Instant expectedBy) {

        /** Never shows the code in a log by accident. */
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }
}
