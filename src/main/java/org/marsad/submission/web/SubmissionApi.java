package org.marsad.submission.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceLimits;
import org.marsad.evidence.Uploads;
import org.marsad.submission.Consent;
import org.marsad.submission.Relation;
import org.marsad.submission.internal.Admission;
import org.marsad.submission.internal.Answer;
import org.marsad.submission.internal.Intake;
import org.marsad.submission.internal.NewSubmission;
import org.marsad.submission.internal.SubmissionForm;
import org.marsad.submission.internal.SubmissionSettings;
import org.marsad.submission.internal.SubmissionValidator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes submissions from programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Submissions")
class SubmissionApi {

    private final MultipartForm multipart;
    private final SubmissionValidator validator;
    private final Intake intake;
    private final Admission admission;
    private final EvidenceItems evidence;
    private final Uploads uploads;

    SubmissionApi(
            MultipartForm multipart,
            SubmissionValidator validator,
            Intake intake,
            Admission admission,
            EvidenceItems evidence,
            Uploads uploads) {
        this.multipart = multipart;
        this.validator = validator;
        this.intake = intake;
        this.admission = admission;
        this.evidence = evidence;
        this.uploads = uploads;
    }

    @GetMapping(path = "/limits", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What may be sent",
            description = "The limits that are in force here, and the media types that count as evidence.")
    @ApiResponse(responseCode = "200", description = "The limits")
    Limits limits() {
        EvidenceLimits limits = evidence.limits();
        return new Limits(
                limits.maxFileBytes(),
                limits.maxFiles(),
                limits.maxSources(),
                SubmissionSettings.MAX_STATEMENT,
                limits.acceptedTypes(),
                uploads.expiresAfter());
    }

    @PostMapping(
            path = "/submissions",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send a statement with its evidence",
            description =
                    "Answered only when everything is safe on disk. With an Idempotency-Key of 16 to 128 characters the "
                            + "same content is answered by the same receipt for 24 hours, and nothing begins twice.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Form.class))))
    @ApiResponse(responseCode = "201", description = "Everything is safe on disk and its verification has begun")
    @ApiResponse(responseCode = "400", description = "Unreadable, or a required part is missing")
    @ApiResponse(responseCode = "404", description = "No such promise")
    @ApiResponse(responseCode = "409", description = "The first request with this Idempotency-Key is still under way")
    @ApiResponse(responseCode = "413", description = "A file is over the limit")
    @ApiResponse(responseCode = "415", description = "The body is not multipart/form-data")
    @ApiResponse(responseCode = "422", description = "A field is out of range, or the key was used with other content")
    @ApiResponse(responseCode = "429", description = "Too many; Retry-After says when to try again")
    @ApiResponse(responseCode = "503", description = "Cannot be taken now; Retry-After says when to try again")
    ResponseEntity<Answer> submit(
            @Parameter(hidden = true) HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        admission.enter();
        SubmissionForm form = multipart.read(request);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(intake.receive(validated(form), idempotencyKey));
    }

    private NewSubmission validated(SubmissionForm form) {
        boolean valid = false;
        try {
            NewSubmission submission = validator.validate(form, "ar");
            valid = true;
            return submission;
        } finally {
            if (!valid) {
                intake.discard(form.files());
            }
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Limits")
    record Limits(
            long maxFileBytes,
            int maxFiles,
            int maxSources,
            int maxStatementCharacters,
            List<String> acceptedTypes,

            @Schema(type = "string", format = "duration", example = "PT72H")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration uploadExpiresAfter) {}

    /** The parts of the form, for the description of the API alone: the body is read as a stream. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(
            name = "SubmissionForm",
            requiredProperties = {"promise", "statement", "consent"})
    record Form(
            String promise,

            @Schema(minLength = 1, maxLength = SubmissionSettings.MAX_STATEMENT)
            String statement,

            Consent consent,
            @Nullable Relation relation,
            @Nullable LocalDate eventDate,
            @Nullable String eventPlace,
            @Nullable List<String> sourceUrl,
            @Nullable String language,
            @Nullable String contactEmail,

            @ArraySchema(schema = @Schema(type = "string", format = "binary")) @Nullable
            List<String> files,

            @Schema(description = "Ids of finished uploads") @Nullable
            List<String> uploads) {}
}
