package org.marsad.promise.web;

import java.nio.charset.StandardCharsets;
import org.marsad.promise.internal.ArchivedSources;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Archived sources, byte for byte as they were archived; always as plain text, never as what they might claim to be. */
@RestController
class SourceController {

    private final ArchivedSources sources;

    SourceController(ArchivedSources sources) {
        this.sources = sources;
    }

    @GetMapping("/sources/{name}")
    ResponseEntity<byte[]> source(@PathVariable String name) {
        byte[] content = sources.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
