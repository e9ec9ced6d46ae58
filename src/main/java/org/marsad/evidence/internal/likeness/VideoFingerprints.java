package org.marsad.evidence.internal.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;
import org.marsad.inspection.Inspector.Content;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/** Fingerprints of videos: one frame a second, each hashed as an image is. */
@Component
class VideoFingerprints {

    private static final String TOOL = "ffmpeg";
    /** Ten minutes; what comes later in a longer video is not compared. */
    private static final int MOST_FRAMES = 600;
    /** What was decoded by then is compared. */
    private static final Duration DECODING = Duration.ofMinutes(2);
    /** 600 frames at 11 ms are 7 s; a busy machine may need several times that. */
    private static final Duration HASHING = Duration.ofMinutes(1);
    /** Each type by the demuxer that is forced: a playlist that poses as a video would open other files. */
    private static final Map<String, String> DEMUXERS =
            Map.of("video/mp4", "mov", "video/quicktime", "mov", "video/webm", "matroska");

    private final Workspaces workspaces;

    VideoFingerprints(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether what is needed is installed. */
    boolean canRead() {
        return workspaces.has(TOOL);
    }

    Optional<Fingerprint> of(Content content, String mediaType) throws IOException {
        String demuxer = DEMUXERS.get(mediaType);
        if (demuxer == null) {
            return Optional.of(Fingerprint.NONE);
        }
        if (!canRead()) {
            return Optional.empty();
        }
        try (Workspace workspace = workspaces.open(content)) {
            // However the tool ended, of a broken or endless video the frames before the break count.
            workspace.tool(frames(demuxer), DECODING);
            return Optional.of(of(workspace
                    .run("frame-fingerprints", Map.of(), HASHING)
                    .result()
                    .path("frames")));
        }
    }

    private static List<String> frames(String demuxer) {
        List<String> command = new ArrayList<>(List.of(TOOL, "-nostdin", "-v", "error", "-protocol_whitelist", "file"));
        command.addAll(List.of("-f", demuxer, "-i", Workspace.IN, "-map", "0:v:0", "-an", "-sn", "-dn"));
        command.addAll(List.of("-vf", "fps=1:round=up,scale=512:512:force_original_aspect_ratio=decrease"));
        command.addAll(List.of("-frames:v", String.valueOf(MOST_FRAMES), "-q:v", "3", "frame-%04d.jpg"));
        return command;
    }

    private static Fingerprint of(JsonNode frames) {
        List<Part> parts = new ArrayList<>();
        for (int second = 0; second < Math.min(frames.size(), MOST_FRAMES); second++) {
            HashText.part(second, frames.path(second).asText()).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Fingerprint.NONE : new Fingerprint(Form.VIDEO, parts);
    }
}
