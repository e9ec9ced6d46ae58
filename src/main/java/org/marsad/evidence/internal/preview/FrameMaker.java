package org.marsad.evidence.internal.preview;

import static org.marsad.evidence.internal.preview.ImageMaker.JPEG;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** The first frame of a video as a picture, in the size of its preview and for lists. */
@Component
class FrameMaker implements Maker {

    private final Workspaces workspaces;
    private final Duration limit;

    FrameMaker(Workspaces workspaces, PreviewSettings settings) {
        this.workspaces = workspaces;
        this.limit = settings.pictureLimit();
    }

    @Override
    public Set<Shape> shapes() {
        return Set.of(Shape.VIDEO);
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.THUMB, Part.POSTER);
    }

    @Override
    public Part leading(Part part) {
        return Part.POSTER;
    }

    @Override
    public Made make(EvidenceItem item, Part part, int number, Workspace workspace)
            throws NoPreviewException, IOException {
        if (!workspaces.has("ffmpeg")) {
            throw new NoPreviewException(NoPreview.MISSING_TOOL);
        }
        ToolOutcome outcome = workspace.tool(command(item), limit);
        if (outcome.timedOut()) {
            throw new NoPreviewException(NoPreview.TIMEOUT);
        }
        if (!outcome.ok() || !Files.isRegularFile(workspace.file("thumb.jpg"))) {
            throw new NoPreviewException(NoPreview.FAILED);
        }
        return Made.of(
                new Made.Output(Part.POSTER, 1, workspace.file("poster.jpg"), JPEG),
                new Made.Output(Part.THUMB, 1, workspace.file("thumb.jpg"), JPEG));
    }

    private static List<String> command(EvidenceItem item) throws NoPreviewException {
        List<String> command =
                new ArrayList<>(Demuxers.reading(item).orElseThrow(() -> new NoPreviewException(NoPreview.NOT_SHOWN)));
        command.addAll(frame(MediaMaker.FIT, "poster.jpg"));
        command.addAll(frame("scale=480:480:force_original_aspect_ratio=decrease", "thumb.jpg"));
        return command;
    }

    private static List<String> frame(String filter, String out) {
        return List.of(
                "-map",
                "0:v:0",
                "-frames:v",
                "1",
                "-map_metadata",
                "-1",
                "-vf",
                filter,
                "-q:v",
                "4",
                "-f",
                "mjpeg",
                out);
    }
}
