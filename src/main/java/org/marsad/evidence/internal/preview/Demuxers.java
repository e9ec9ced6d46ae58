package org.marsad.evidence.internal.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.evidence.EvidenceItem;

/** How ffmpeg is told to read a file: by its detected type alone, since a playlist can pose as a film. */
final class Demuxers {

    private static final Map<String, String> BY_TYPE = Map.of(
            "video/mp4", "mov",
            "video/quicktime", "mov",
            "audio/mp4", "mov",
            "video/webm", "matroska",
            "audio/mpeg", "mp3",
            "audio/ogg", "ogg",
            "audio/vorbis", "ogg",
            "audio/opus", "ogg");

    private Demuxers() {}

    /** The head of a command that reads the workspace's content and nothing else; empty for a type it does not read. */
    static Optional<List<String>> reading(EvidenceItem item) {
        return Optional.ofNullable(BY_TYPE.get(String.valueOf(item.mediaType())))
                .map(demuxer -> List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-hide_banner",
                        "-loglevel",
                        "error",
                        "-protocol_whitelist",
                        "file",
                        "-f",
                        demuxer,
                        "-i",
                        "in"));
    }
}
