package org.marsad.evidence.internal.copies;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.Redaction;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.marsad.inspection.Workspaces;
import org.springframework.stereotype.Component;

/**
 * Films and sounds are packed anew without tags, covers, chapters, subtitles and data tracks. Where something is
 * covered, the film is encoded anew, and each rectangle lasts over its whole length.
 */
@Component
class MediaRecipe implements Recipe {

    /** Below the engine's five minutes after which another node takes a job that does not end. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private static final List<String> NO_TAGS = List.of(
            "-dn",
            "-sn",
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-flags:a",
            "+bitexact");

    private final Workspaces workspaces;

    MediaRecipe(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public boolean takes(String mediaType) {
        return MediaFormat.of(mediaType).isPresent();
    }

    @Override
    public MadeCopy make(EvidenceItem item, List<Redaction> redactions, Workspace workspace)
            throws NoCopyException, IOException {
        MediaFormat format = MediaFormat.of(String.valueOf(item.mediaType())).orElseThrow();
        if (!format.isVideo() && !redactions.isEmpty()) {
            throw new NoCopyException(CopyReason.CANNOT_COVER);
        }
        if (!workspaces.has("ffmpeg") || !workspaces.has("ffprobe")) {
            throw new NoCopyException(CopyReason.NO_CONVERTER);
        }
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-y", "-loglevel", "error"));
        command.addAll(List.of("-protocol_whitelist", "file", "-f", format.demuxer(), "-i", Workspace.IN));
        command.addAll(streams(format, redactions, workspace));
        command.addAll(NO_TAGS);
        command.addAll(format.muxer());
        command.add("copy.media");
        Worked.tool(workspace, command, LIMIT);
        return MadeCopy.of(Worked.file(workspace, "copy.media"), format.type());
    }

    private static List<String> streams(MediaFormat format, List<Redaction> redactions, Workspace workspace)
            throws IOException {
        if (!format.isVideo()) {
            return List.of("-map", "0:a:0", "-vn", "-c:a", "copy");
        }
        List<String> streams = new ArrayList<>(List.of("-map", "0:v:0", "-map", "0:a:0?", "-c:a", "copy"));
        if (redactions.isEmpty()) {
            streams.addAll(List.of("-c:v", "copy"));
            streams.addAll(withoutMessages(format, workspace));
        } else {
            streams.addAll(List.of("-vf", boxes(redactions)));
            streams.addAll(format.encoder());
        }
        return streams;
    }

    /** Supplemental messages within the picture's stream: encoders sign there, and some cameras write their place. */
    private static List<String> withoutMessages(MediaFormat format, Workspace workspace) throws IOException {
        ToolOutcome codec = workspace.tool(
                List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-protocol_whitelist",
                        "file",
                        "-f",
                        format.demuxer(),
                        "-select_streams",
                        "v:0",
                        "-show_entries",
                        "stream=codec_name",
                        "-of",
                        "csv=p=0",
                        Workspace.IN),
                Duration.ofSeconds(30));
        return switch (codec.output().strip()) {
            case "h264" -> List.of("-bsf:v", "filter_units=remove_types=6");
            case "hevc" -> List.of("-bsf:v", "filter_units=remove_types=39|40");
            default -> List.of();
        };
    }

    /** ffmpeg turns the film upright before, so fractions are of what is seen; encoders want even sides. */
    private static String boxes(List<Redaction> redactions) {
        return redactions.stream().map(MediaRecipe::box).collect(Collectors.joining(","))
                + ",crop=trunc(iw/2)*2:trunc(ih/2)*2,format=yuv420p";
    }

    /** Rounded outwards: a rectangle covers every pixel that it touches. */
    private static String box(Redaction each) {
        return String.format(
                Locale.ROOT,
                "drawbox=x=floor(iw*%.6f):y=floor(ih*%.6f):w=ceil(iw*%.6f)+1:h=ceil(ih*%.6f)+1:color=black:t=fill",
                each.x(),
                each.y(),
                each.width(),
                each.height());
    }
}
