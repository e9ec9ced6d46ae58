package org.marsad.evidence.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.internal.uploads.Checksum;
import org.marsad.evidence.internal.uploads.ResumableUploads;
import org.marsad.evidence.internal.uploads.ResumableUploads.Progress;
import org.marsad.evidence.internal.uploads.TusException;
import org.marsad.evidence.internal.uploads.UploadId;
import org.marsad.evidence.internal.uploads.UploadMetadata;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resumable uploads by tus 1.0.0 with creation, termination, checksum and expiration. The method is the request's own:
 * no header overrides it. What was uploaded cannot be read back.
 */
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "Uploads")
class UploadController {

    private static final String VERSION = "1.0.0";
    private static final String PART = "application/offset+octet-stream";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String METADATA = "Upload-Metadata";
    private static final String EXPIRES = "Upload-Expires";

    private final ResumableUploads uploads;

    UploadController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    /** Before every answer, errors among them. */
    @ModelAttribute
    void version(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Tus-Resumable", VERSION);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!request.getMethod().equals("OPTIONS") && !VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw TusException.otherVersion();
        }
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.OPTIONS)
    @Hidden // The same answer as without an id, which is what the description tells.
    ResponseEntity<Void> optionsOfOne() {
        return options();
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(
            summary = "What of tus is understood here",
            description = "Version, extensions, checksums and the largest file, as tus 1.0.0 has it.")
    @ApiResponse(
            responseCode = "204",
            description = "In the headers",
            headers = {
                @Header(name = "Tus-Version", schema = @Schema(type = "string")),
                @Header(name = "Tus-Extension", schema = @Schema(type = "string")),
                @Header(name = "Tus-Checksum-Algorithm", schema = @Schema(type = "string")),
                @Header(name = "Tus-Max-Size", schema = @Schema(type = "string"))
            })
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,checksum,expiration")
                .header("Tus-Checksum-Algorithm", Checksum.SUPPORTED)
                .header("Tus-Max-Size", String.valueOf(uploads.maxSize()))
                .build();
    }

    @PostMapping
    @Operation(
            summary = "Begin an upload",
            description = "Nothing is sent with it. A submission or message names the finished upload by its id.")
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string", example = VERSION))
    @ApiResponse(
            responseCode = "201",
            description = "Location is its address; its last segment the only right to it",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = EXPIRES, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "400", description = "Upload-Length or Upload-Metadata cannot be understood")
    @ApiResponse(responseCode = "412", description = "Another version of tus, or none")
    @ApiResponse(responseCode = "413", description = "Upload-Length is over the limit of a file")
    @ApiResponse(responseCode = "503", description = "Too much is being uploaded; Retry-After says when to try again")
    ResponseEntity<Void> create(
            @RequestHeader(name = LENGTH, required = false) @Nullable String length,
            @RequestHeader(name = METADATA, defaultValue = "") String metadata) {
        ResumableUploads.Begun begun = uploads.create(number(length, "length"), UploadMetadata.of(metadata));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/uploads/" + begun.id().value())
                .header(EXPIRES, date(begun.expiresAt()))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(
            summary = "How much of an upload is safe here",
            description = "Where to go on after the line has dropped.")
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string", example = VERSION))
    @ApiResponse(
            responseCode = "200",
            description = "In the headers",
            headers = {
                @Header(name = OFFSET, schema = @Schema(type = "string")),
                @Header(name = LENGTH, schema = @Schema(type = "string")),
                @Header(name = METADATA, schema = @Schema(type = "string")),
                @Header(name = EXPIRES, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "404", description = "No such upload, or no more")
    @ApiResponse(responseCode = "412", description = "Another version of tus, or none")
    ResponseEntity<Void> progress(@PathVariable String id) {
        Progress progress = uploads.progress(known(id));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(OFFSET, String.valueOf(progress.received()))
                .header(LENGTH, String.valueOf(progress.length()))
                .header(EXPIRES, date(progress.expiresAt()));
        if (!progress.metadata().header().isEmpty()) {
            answer.header(METADATA, progress.metadata().header());
        }
        return answer.build();
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Append a part",
            description =
                    "The body is the part itself, from Upload-Offset on. What has arrived when the line drops is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = PART, schema = @Schema(type = "string", format = "binary"))))
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string", example = VERSION))
    @ApiResponse(
            responseCode = "204",
            description = "Everything up to Upload-Offset is safe",
            headers = {
                @Header(name = OFFSET, schema = @Schema(type = "string")),
                @Header(name = EXPIRES, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "400", description = "Upload-Offset or Upload-Checksum cannot be understood")
    @ApiResponse(responseCode = "404", description = "No such upload, or no more")
    @ApiResponse(responseCode = "412", description = "Another version of tus, or none")
    @ApiResponse(responseCode = "413", description = "More than Upload-Length said")
    @ApiResponse(responseCode = "415", description = "The body is not application/offset+octet-stream")
    @ApiResponse(responseCode = "409", description = "The part begins elsewhere than the upload ends")
    @ApiResponse(responseCode = "423", description = "Another part is being received")
    @ApiResponse(
            responseCode = "429",
            description = "Too much from one address today; Retry-After says when to try again")
    @ApiResponse(responseCode = "503", description = "Cannot be taken now; Retry-After says when to try again")
    @ApiResponse(responseCode = "460", description = "The checksum does not match; nothing of the part was kept")
    ResponseEntity<Void> append(
            @PathVariable String id,
            @RequestHeader(name = OFFSET, required = false) @Nullable String offset,
            @RequestHeader(name = "Upload-Checksum", required = false) @Nullable String checksum,
            HttpServletRequest request)
            throws IOException {
        UploadId upload = known(id);
        if (!PART.equals(request.getContentType())) {
            throw TusException.otherType();
        }
        Progress progress = uploads.append(
                upload,
                number(offset, "offset-header"),
                request.getContentLengthLong(),
                request.getInputStream(),
                checksum == null ? null : Checksum.of(checksum));
        return ResponseEntity.noContent()
                .header(OFFSET, String.valueOf(progress.received()))
                .header(EXPIRES, date(progress.expiresAt()))
                .build();
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "End an upload; nothing of it stays",
            description = "What was uploaded cannot be read back either.")
    @Parameter(
            name = "Tus-Resumable",
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = "string", example = VERSION))
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", description = "No such upload, or no more")
    @ApiResponse(responseCode = "412", description = "Another version of tus, or none")
    @ApiResponse(responseCode = "423", description = "A part is being received")
    ResponseEntity<Void> terminate(@PathVariable String id) {
        uploads.terminate(known(id));
        return ResponseEntity.noContent().build();
    }

    private static UploadId known(String id) {
        return UploadId.of(id).orElseThrow(TusException::notFound);
    }

    /** Digits alone: no sign, no more than a long holds. */
    private static long number(@Nullable String header, String name) {
        if (header == null || !header.matches("[0-9]{1,18}")) {
            throw TusException.badRequest(name);
        }
        return Long.parseLong(header);
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
