package org.marsad.evidence.web;

import java.util.UUID;
import org.marsad.evidence.CopyResource;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows staff the public copy of an item before anybody else sees it. */
@Controller
class StaffCopyController {

    private final PublicCopies copies;

    StaffCopyController(PublicCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/staff/evidence/{id}/copy")
    ResponseEntity<Resource> copy(@PathVariable("id") UUID id) {
        PublicCopy copy = copies.of(id)
                .filter(each -> each.state() == PublicCopy.State.READY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CopyResource resource = new CopyResource(copies, copy);
        return ResponseEntity.ok()
                .headers(resource.headers("copy-" + id + ("application/pdf".equals(copy.mediaType()) ? ".pdf" : "")))
                .cacheControl(CacheControl.noStore())
                .body(resource);
    }
}
