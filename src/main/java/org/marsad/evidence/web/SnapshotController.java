package org.marsad.evidence.web;

import java.security.Principal;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.marsad.evidence.internal.sources.Snapshot;
import org.marsad.evidence.internal.sources.Snapshots;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team's copy of what a link points to: fetched on request, downloaded as a file that no browser opens. */
@Controller
@RequestMapping("/staff/evidence/{id}")
class SnapshotController {

    private final Snapshots snapshots;

    SnapshotController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Comes back to the item's page, which shows the outcome once (flash attribute {@code fetched}). */
    @PostMapping("/fetch")
    String fetch(@PathVariable UUID id, Principal staff, RedirectAttributes page) {
        try {
            page.addFlashAttribute("fetched", snapshots.fetch(id, staff.getName()));
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("id", id);
        return "redirect:/staff/evidence/{id}";
    }

    @GetMapping("/snapshots/{snapshotId}")
    ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID snapshotId, Principal staff) {
        Snapshot snapshot =
                snapshots.find(id, snapshotId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Resource content = new InputStreamResource(snapshots.download(snapshot, staff.getName()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(snapshot))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(snapshot.size())
                .body(content);
    }

    private static String disposition(Snapshot snapshot) {
        return ContentDisposition.attachment()
                .filename(snapshot.id() + ".warc")
                .build()
                .toString();
    }
}
