package org.marsad.promise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.EvidenceCatalogue;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.TimelineCorrections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published evidence for anyone's program. */
@RestController
@CrossOrigin(origins = "*", exposedHeaders = HttpHeaders.ETAG)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises")
class EvidenceApi {

    private final EvidenceCatalogue catalogue;
    private final TimelineCorrections corrections;
    private final EvidenceJsonWriter json;

    EvidenceApi(EvidenceCatalogue catalogue, TimelineCorrections corrections, EvidenceJsonWriter json) {
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.json = json;
    }

    @GetMapping("/evidence/{publicId}")
    @Operation(
            summary = "One published piece of evidence, with what the public may read of its verification",
            description = "What it is, how it was verified and what was redacted; never who sent it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "No evidence was published under this id")
    @ApiResponse(responseCode = "410", description = "Its entry or its promise was withdrawn; a tombstone says when")
    EvidenceJson.Page evidence(@PathVariable String publicId) {
        try {
            return PublicIds.read(publicId)
                    .flatMap(catalogue::evidence)
                    .map(json::page)
                    .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        } catch (EntryWithdrawnException withdrawn) {
            throw new GoneException(corrections
                    .find(withdrawn.entryId())
                    .map(gone -> gone.entry().withdrawnAt())
                    .orElseThrow());
        } catch (PromiseWithdrawnException withdrawn) {
            throw new GoneException(withdrawn);
        }
    }
}
