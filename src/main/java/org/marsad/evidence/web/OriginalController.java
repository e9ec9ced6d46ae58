package org.marsad.evidence.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.inspection.Finding;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The original of an evidence item, as a download that no browser opens by itself. */
@Controller
@RequestMapping("/staff/evidence/{id}")
class OriginalController {

    private final EvidenceItems items;

    OriginalController(EvidenceItems items) {
        this.items = items;
    }

    /** The original, byte for byte, after its hash was found unchanged; the download is written into the custody log. */
    @RequestMapping(path = "/original", method = RequestMethod.HEAD)
    ResponseEntity<Void> size(@PathVariable UUID id) {
        // Nothing is handed out, so nothing is written into the custody log.
        return ResponseEntity.ok().contentLength(found(id).size()).build();
    }

    @GetMapping("/original")
    ResponseEntity<Resource> original(
            @PathVariable UUID id,
            @RequestParam(name = "understood", defaultValue = "false") boolean understood,
            Principal staff) {
        EvidenceItem item = found(id);
        if (item.warnings().contains(Finding.MALWARE.name()) && !understood) {
            // Malware leaves only by its own form, in which the danger is confirmed.
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/staff/evidence/" + id + "#original"))
                    .build();
        }
        Resource content = new InputStreamResource(items.download(id, staff.getName()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(item))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(item.size())
                .body(content);
    }

    private static String disposition(EvidenceItem item) {
        String name = item.kind() == EvidenceKind.FILE && item.name() != null
                ? item.name()
                : item.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + item.number() + ".txt";
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private EvidenceItem found(UUID id) {
        return items.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
