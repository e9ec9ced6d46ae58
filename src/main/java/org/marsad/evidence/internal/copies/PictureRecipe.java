package org.marsad.evidence.internal.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.Redaction;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Pictures are drawn anew. */
@Component
class PictureRecipe implements Recipe {

    private static final String HEIC = "image/heic";

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp", HEIC);

    private final Workspaces workspaces;

    PictureRecipe(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public boolean takes(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public MadeCopy make(EvidenceItem item, List<Redaction> redactions, Workspace workspace)
            throws NoCopyException, IOException {
        boolean heic = HEIC.equals(item.mediaType());
        String in = heic ? fromHeic(workspace) : Workspace.IN;
        // The converter turns the picture itself, and may leave the mark that says it has yet to be turned.
        Map<String, String> more = heic ? Map.of("upright", "true") : Map.of();
        JsonNode answer = Worked.operation(workspace, "image-copy", in, "copy.jpg", redactions, more);
        return new MadeCopy(
                Worked.file(workspace, "copy.jpg"),
                "image/jpeg",
                Math.max(0, answer.path("width").asInt()),
                Math.max(0, answer.path("height").asInt()));
    }

    private String fromHeic(Workspace workspace) throws NoCopyException, IOException {
        if (!workspaces.has("heif-convert")) {
            throw new NoCopyException(CopyReason.NO_CONVERTER);
        }
        Worked.tool(workspace, List.of("heif-convert", "-q", "95", Workspace.IN, "heic.jpg"), Duration.ofMinutes(1));
        // A file of several pictures becomes heic-1.jpg, heic-2.jpg and so on.
        return Files.exists(workspace.file("heic.jpg")) ? "heic.jpg" : "heic-1.jpg";
    }
}
