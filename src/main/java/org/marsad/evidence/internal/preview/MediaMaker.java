package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Videos as H.264 of at most 720 lines, sounds as AAC, both in MP4 with its index in front so that a player can seek. */
@Component
class MediaMaker implements Maker {

    /** Within 1280×720 or 720×1280, in even numbers as 4:2:0 needs them; nothing is enlarged. */
    static final String FIT = "scale=w='min(iw,if(gt(iw,ih),1280,720))':h='min(ih,if(gt(iw,ih),720,1280))'"
            + ":force_original_aspect_ratio=decrease:force_divisible_by=2,format=yuv420p";

    private final Workspaces workspaces;
    private final PreviewSettings settings;

    MediaMaker(Workspaces workspaces, PreviewSettings settings) {
        this.workspaces = workspaces;
        this.settings = settings;
    }

    @Override
    public Set<Shape> shapes() {
        return Set.of(Shape.VIDEO, Shape.AUDIO);
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.MEDIA);
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public Made make(EvidenceItem item, Part part, int number, Workspace workspace)
            throws NoPreviewException, IOException {
        if (!workspaces.has("ffmpeg")) {
            throw new NoPreviewException(NoPreview.MISSING_TOOL);
        }
        boolean video = Shape.of(item) == Shape.VIDEO;
        ToolOutcome outcome = workspace.tool(command(item, video), limit());
        if (outcome.timedOut()) {
            throw new NoPreviewException(NoPreview.TIMEOUT);
        }
        if (!outcome.ok()) {
            throw new NoPreviewException(NoPreview.FAILED);
        }
        return Made.of(new Made.Output(Part.MEDIA, 1, workspace.file("media.mp4"), video ? "video/mp4" : "audio/mp4"));
    }

    private Duration limit() {
        return settings.mediaLimit();
    }

    private List<String> command(EvidenceItem item, boolean video) throws NoPreviewException {
        List<String> command =
                new ArrayList<>(Demuxers.reading(item).orElseThrow(() -> new NoPreviewException(NoPreview.NOT_SHOWN)));
        if (video) {
            command.addAll(List.of("-map", "0:v:0", "-map", "0:a:0?", "-vf", FIT));
            command.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "26", "-threads", "1"));
        } else {
            command.addAll(List.of("-map", "0:a:0", "-vn"));
        }
        command.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-ac", "2", "-dn", "-sn"));
        command.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart"));
        command.addAll(List.of("-t", Long.toString(settings.mediaLength().toSeconds())));
        command.addAll(List.of("-fs", Long.toString(settings.maxSize().toBytes()), "-f", "mp4", "media.mp4"));
        return command;
    }
}
