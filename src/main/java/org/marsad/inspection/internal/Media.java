package org.marsad.inspection.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Extraction.Status;
import org.marsad.inspection.Finding;
import org.marsad.inspection.ToolOutcome;
import org.marsad.inspection.Workspace;
import org.springframework.stereotype.Component;

/**
 * Looks into videos and sound with FFmpeg: what the container says, and whether all of it can be played. The demuxer is
 * always forced by the type we found ourselves, for a playlist can pose as a video and name other files.
 */
@Component
class Media {

    private static final Duration PROBE = Duration.ofSeconds(30);

    /** A choice: a film is decoded once and never shown; what takes longer keeps its metadata and goes to a human. */
    private static final Duration DECODE = Duration.ofMinutes(5);

    /** FFmpeg's name of what reads each accepted type. */
    private static final Map<String, String> DEMUXERS = Map.of(
            "video/mp4", "mov",
            "video/quicktime", "mov",
            "audio/mp4", "mov",
            "video/webm", "matroska",
            "audio/mpeg", "mp3",
            "audio/ogg", "ogg",
            "audio/vorbis", "ogg",
            "audio/opus", "ogg");

    static boolean covers(String type) {
        return DEMUXERS.containsKey(type);
    }

    Extraction look(Workspace workspace, String type, Set<Finding> findings) throws IOException {
        String demuxer = DEMUXERS.getOrDefault(type, "");
        ToolOutcome probe = workspace.tool(
                command("ffprobe", demuxer, List.of("-show_format", "-show_streams", "-of", "json", Workspace.IN)),
                PROBE);
        if (!probe.ok()) {
            Finding finding = probe.timedOut() ? Finding.TIMEOUT : broken(probe.errors());
            findings.add(finding);
            return Extraction.failed(finding == Finding.TIMEOUT ? Status.TIMEOUT : Status.FAILED);
        }
        play(workspace, demuxer, findings);
        return new Extraction(Status.OK, ProbeReader.read(probe.output()), "", null, List.of());
    }

    private static void play(Workspace workspace, String demuxer, Set<Finding> findings) throws IOException {
        List<String> options =
                List.of("-xerror", "-i", Workspace.IN, "-map", "0:v?", "-map", "0:a?", "-f", "null", "-");
        ToolOutcome played = workspace.tool(command("ffmpeg", demuxer, options), DECODE);
        if (played.timedOut()) {
            findings.add(Finding.TIMEOUT);
        } else if (!played.ok() || saysCutShort(played.errors())) {
            findings.add(broken(played.errors()));
        }
    }

    private static List<String> command(String tool, String demuxer, List<String> options) {
        List<String> command = new ArrayList<>(List.of(tool, "-v", "error", "-protocol_whitelist", "file"));
        if (tool.equals("ffmpeg")) {
            command.add("-nostdin");
        }
        command.addAll(List.of("-f", demuxer));
        command.addAll(options);
        return command;
    }

    private static Finding broken(String errors) {
        return saysCutShort(errors) ? Finding.TRUNCATED : Finding.MALFORMED;
    }

    /** How FFmpeg says that the end is missing; there is no code for it. */
    private static boolean saysCutShort(String errors) {
        String said = errors.toLowerCase(Locale.ROOT);
        return said.contains("partial file")
                || said.contains("moov atom not found")
                || said.contains("end of file")
                || said.contains("ended prematurely")
                || said.contains("truncat");
    }
}
