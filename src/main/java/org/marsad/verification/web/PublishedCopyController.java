package org.marsad.verification.web;

import java.util.Optional;
import java.util.UUID;
import org.marsad.evidence.CopyResource;
import org.marsad.evidence.PublicCopies;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.Promises;
import org.marsad.promise.PublishedCopy;
import org.marsad.promise.PublishedEvidence;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the public the copies that a timeline names, byte for byte as they were published; nothing else exists. */
@Controller
class PublishedCopyController {

    private final Promises promises;
    private final PublicCopies copies;

    PublishedCopyController(Promises promises, PublicCopies copies) {
        this.promises = promises;
        this.copies = copies;
    }

    @GetMapping("/evidence/{publicId}/copy")
    ResponseEntity<Resource> copy(@PathVariable("publicId") String id) {
        UUID publicId = known(id);
        PublishedCopy copy = published(publicId);
        CopyResource resource = copies.published(publicId, copy.sha256())
                .map(found -> new CopyResource(copies, found))
                .orElseThrow(PublishedCopyController::notFound);
        HttpHeaders headers = resource.headers(copy.fileName(publicId));
        headers.setAccessControlAllowOrigin("*");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        // Asked for again each time: what is withdrawn is gone at once.
        return ResponseEntity.ok()
                .headers(headers)
                .cacheControl(CacheControl.noCache())
                .body(resource);
    }

    private PublishedCopy published(UUID publicId) {
        return evidence(publicId)
                .flatMap(item -> Optional.ofNullable(item.copy()))
                .orElseThrow(PublishedCopyController::notFound);
    }

    private Optional<PublishedEvidence> evidence(UUID publicId) {
        try {
            return promises.evidence(publicId);
        } catch (EntryWithdrawnException withdrawn) {
            throw new ResponseStatusException(HttpStatus.GONE, null, withdrawn);
        }
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
