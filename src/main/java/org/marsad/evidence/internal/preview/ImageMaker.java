package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.Outcome;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Images as JPEG in three sizes, each made of the larger one, so that the original is decoded once. */
@Component
class ImageMaker implements Maker {

    static final String JPEG = "image/jpeg";

    private static final String HEIC = "image/heic";
    private static final int LARGE = 4000;
    /** As wide as the viewer's column on a large screen, with some room for dense ones. */
    private static final int VIEW = 1600;
    /** Twice the width at which lists show it. */
    private static final int THUMB = 480;

    private final Workspaces workspaces;
    private final Duration limit;

    ImageMaker(Workspaces workspaces, PreviewSettings settings) {
        this.workspaces = workspaces;
        this.limit = settings.pictureLimit();
    }

    @Override
    public Set<Shape> shapes() {
        return Set.of(Shape.IMAGE);
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.THUMB, Part.VIEW, Part.LARGE);
    }

    @Override
    public Part leading(Part part) {
        return Part.VIEW;
    }

    @Override
    public Made make(EvidenceItem item, Part part, int number, Workspace workspace)
            throws NoPreviewException, IOException {
        boolean heic = HEIC.equals(item.mediaType());
        String original = heic ? fromHeic(workspace) : Workspace.IN;
        return Made.of(
                copy(workspace, original, heic, LARGE, Part.LARGE),
                copy(workspace, "large.jpg", true, VIEW, Part.VIEW),
                copy(workspace, "view.jpg", true, THUMB, Part.THUMB));
    }

    private Made.Output copy(Workspace workspace, String from, boolean upright, int max, Part part)
            throws NoPreviewException, IOException {
        Map<String, String> parameters =
                Map.of("in", from, "max", Integer.toString(max), "upright", Boolean.toString(upright));
        Outcome outcome = workspace.run("image-copy", parameters, limit);
        if (!outcome.ok()) {
            throw new NoPreviewException(NoPreview.of(outcome.status()));
        }
        Path file = workspace.file(part.name().toLowerCase(Locale.ROOT) + ".jpg");
        Files.move(workspace.file("out"), file);
        return new Made.Output(part, 1, file, JPEG);
    }

    /** The decoder turns the picture by its orientation itself; what metadata it leaves goes with the copy. */
    private String fromHeic(Workspace workspace) throws NoPreviewException, IOException {
        if (!workspaces.has("heif-convert")) {
            throw new NoPreviewException(NoPreview.MISSING_TOOL);
        }
        ToolOutcome outcome = workspace.tool(List.of("heif-convert", Workspace.IN, "heic.jpg"), limit);
        if (outcome.timedOut()) {
            throw new NoPreviewException(NoPreview.TIMEOUT);
        }
        // A file of several pictures becomes heic-1.jpg, heic-2.jpg and so on.
        for (String name : List.of("heic.jpg", "heic-1.jpg")) {
            if (Files.isRegularFile(workspace.file(name))) {
                return name;
            }
        }
        throw new NoPreviewException(NoPreview.FAILED);
    }
}
