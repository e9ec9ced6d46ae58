package org.marsad.submission.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.submission.internal.Answer;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.MessageIntake;
import org.marsad.submission.internal.NewMessage;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.Tracking;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever holds a receipt follow a submission and write to the team. */
@RestController
@RequestMapping(path = "/api/v1/tracking", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tracking")
@SecurityRequirement(name = "receipt")
class TrackingApi {

    private final Tracking tracking;
    private final MessageIntake messages;
    private final TrackingJsonWriter json;

    TrackingApi(Tracking tracking, MessageIntake messages, TrackingJsonWriter json) {
        this.tracking = tracking;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary = "Where a submission, or a request for a correction, stands",
            description = "Every wrong, unknown or expired receipt is answered alike and in the same time.")
    @ApiResponse(responseCode = "200", description = "Its status with its history, files and messages")
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
            description = "Cannot be shown now; Retry-After says when to try again",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<TrackingJson> track(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        String receipt = BearerReceipt.of(authorization);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tracking.find(receipt)
                        .map(json::write)
                        .or(() -> tracking.findOther(receipt).map(json::write))
                        .orElseThrow(UnknownReceiptException::new));
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answer the team or add something",
            description =
                    "Until it is published, not accepted or withdrawn; with finished uploads where there are files.")
    @ApiResponse(responseCode = "201", description = "Everything is safe on disk; the files as they were received")
    @ApiResponse(responseCode = "400", description = "Not JSON, or without a text")
    @ApiResponse(
            responseCode = "401",
            description = "The receipt is wrong, unknown or expired",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "429",
            description = "Too many wrong receipts, or messages today; Retry-After says when to try again",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(responseCode = "409", description = "The submission has ended")
    @ApiResponse(responseCode = "413", description = "The body is too large")
    @ApiResponse(responseCode = "415", description = "The body is not JSON")
    @ApiResponse(
            responseCode = "422",
            description =
                    "The text is empty or too long, an upload is unknown or unfinished, or there are too many files",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "503",
            description = "Cannot be taken now; Retry-After says when to try again",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<Received> write(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization,
            @RequestBody NewMessageJson message) {
        String receipt = BearerReceipt.of(authorization);
        // An unknown receipt is told before anything of the message is.
        if (tracking.find(receipt).isEmpty()) {
            throw new UnknownReceiptException();
        }
        List<Answer.SealedFile> files =
                messages.receive(receipt, message.asSent()).orElseThrow(UnknownReceiptException::new);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Received(files));
    }

    /** What came with a message, as it was received. */
    @Schema(name = "ReceivedMessage")
    record Received(List<Answer.SealedFile> files) {

        Received {
            files = List.copyOf(files);
        }
    }

    /** A message of the submitter. */
    @Schema(name = "NewMessage", requiredProperties = "text")
    record NewMessageJson(
            @Schema(minLength = 1, maxLength = SubmissionSettings.MAX_MESSAGE) @Nullable
            String text,

            @Schema(description = "Ids of finished uploads") @Nullable
            List<@Nullable String> uploads) {

        NewMessage asSent() {
            if (text == null) {
                throw InvalidSubmissionException.missing("text");
            }
            return new NewMessage(text, List.of(), ids());
        }

        private List<String> ids() {
            return uploads == null
                    ? List.of()
                    : uploads.stream().map(id -> id == null ? "" : id.strip()).toList();
        }
    }
}
