package org.marsad.site.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.marsad.site.DeployedProcess;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The diagram of the process that really runs, with the names it was deployed with, for anyone's program. */
@Controller
class DeployedDiagramController {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final DeployedProcess process;

    DeployedDiagramController(DeployedProcess process) {
        this.process = process;
    }

    @GetMapping("/methodology/process.bpmn")
    ResponseEntity<byte[]> diagram() {
        return file(process.diagram(id -> Optional.empty()));
    }

    static ResponseEntity<byte[]> file(String xml) {
        return ResponseEntity.ok()
                .contentType(XML)
                // Asked for again each time: a reader is never shown a version that no longer runs.
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence-verification.bpmn")
                                .build()
                                .toString())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }
}
