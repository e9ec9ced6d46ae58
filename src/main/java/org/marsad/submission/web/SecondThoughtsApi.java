package org.marsad.submission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.internal.Appeals;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.Tracking;
import org.marsad.submission.internal.Withdrawals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever holds a receipt take a submission back, or ask for another look at one that was not accepted. */
@RestController
@RequestMapping(path = "/api/v1/tracking", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tracking")
@SecurityRequirement(name = "receipt")
@ApiResponse(
        responseCode = "401",
        description = "The receipt is wrong, unknown or expired",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "429",
        description = "Too many wrong receipts; Retry-After says when to try again",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "503",
        description = "Cannot be done now; Retry-After says when to try again",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class SecondThoughtsApi {

    private final Tracking tracking;
    private final Withdrawals withdrawals;
    private final Appeals appeals;
    private final TrackingJsonWriter json;

    SecondThoughtsApi(Tracking tracking, Withdrawals withdrawals, Appeals appeals, TrackingJsonWriter json) {
        this.tracking = tracking;
        this.withdrawals = withdrawals;
        this.appeals = appeals;
        this.json = json;
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Take a submission back, at any time before it is published",
            description = "Work on it ends at once; what was sent is purged when its time has come.")
    @ApiResponse(responseCode = "200", description = "It is withdrawn, and work on it has ended")
    @ApiResponse(
            responseCode = "409",
            description = "It is published, or withdrawn already",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<TrackingJson> withdraw(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        String receipt = BearerReceipt.of(authorization);
        return answer(withdrawals.withdraw(receipt), receipt, HttpStatus.OK);
    }

    @PostMapping(path = "/appeal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask, once, for another look at a submission that was not accepted",
            description = "Another analyst verifies it and another editor decides.")
    @ApiResponse(responseCode = "201", description = "It is verified once more, by another analyst")
    @ApiResponse(responseCode = "400", description = "Not JSON, or without a text")
    @ApiResponse(
            responseCode = "409",
            description = "It has another status, or was appealed before",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(responseCode = "413", description = "The body is too large")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(responseCode = "422", description = "The text is empty or too long")
    ResponseEntity<TrackingJson> appeal(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization,
            @RequestBody Appeal appeal) {
        String receipt = BearerReceipt.of(authorization);
        // An unknown receipt is told before anything of the text is.
        if (tracking.find(receipt).isEmpty()) {
            throw new UnknownReceiptException();
        }
        if (appeal.text() == null) {
            throw InvalidSubmissionException.missing("text");
        }
        return answer(appeals.appeal(receipt, appeal.text()), receipt, HttpStatus.CREATED);
    }

    private ResponseEntity<TrackingJson> answer(boolean known, String receipt, HttpStatus status) {
        if (!known) {
            throw new UnknownReceiptException();
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(json.write(tracking.find(receipt).orElseThrow(UnknownReceiptException::new)));
    }

    /** Why the submitter disagrees. */
    @Schema(name = "Appeal", requiredProperties = "text")
    record Appeal(
            @Schema(minLength = 1, maxLength = SubmissionSettings.MAX_MESSAGE) @Nullable
            String text) {}
}
