package org.marsad.evidence.internal.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.inspection.Inspector.Content;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Fingerprints of images, made in the worker. */
@Component
class PictureFingerprints {

    /** The largest image allowed decodes in some five seconds; a busy machine may need several times that. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final String HEIC_TOOL = "heif-convert";

    private final Workspaces workspaces;

    PictureFingerprints(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether what is needed for this type is installed. */
    boolean canRead(String mediaType) {
        return !mediaType.equals("image/heic") || workspaces.has(HEIC_TOOL);
    }

    Optional<Fingerprint> of(Content content, String mediaType) throws IOException {
        if (!canRead(mediaType)) {
            return Optional.empty();
        }
        try (Workspace workspace = workspaces.open(content)) {
            Map<String, String> parameters =
                    mediaType.equals("image/heic") ? converted(workspace) : Map.of("in", Workspace.IN);
            return Optional.of(of(workspace.run("image-fingerprint", parameters, LIMIT)));
        }
    }

    /** The tool turns the picture and yet keeps the note how the camera was held. */
    private static Map<String, String> converted(Workspace workspace) throws IOException {
        workspace.tool(List.of(HEIC_TOOL, "-q", "90", Workspace.IN, "out.jpg"), LIMIT);
        // Of a file with several pictures the first is out-1.jpg.
        String first = Files.exists(workspace.file("out.jpg")) ? "out.jpg" : "out-1.jpg";
        return Map.of("in", first, "upright", "true");
    }

    private static Fingerprint of(Outcome outcome) {
        return HashText.part(0, outcome.result().path("hashes").asText())
                .map(part -> Fingerprint.of(Form.IMAGE, part))
                .orElse(Fingerprint.NONE);
    }
}
