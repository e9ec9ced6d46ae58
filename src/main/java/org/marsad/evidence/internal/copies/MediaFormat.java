package org.marsad.evidence.internal.copies;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How ffmpeg reads and writes files of one type. It is always told: a playlist can pose as a film.
 *
 * @param demuxer reads it
 * @param muxer options that write it, the format's name last
 * @param type of the copy
 * @param encoder options that encode a picture where something is covered; none for sound
 */
record MediaFormat(String demuxer, List<String> muxer, String type, List<String> encoder) {

    private static final List<String> H264 =
            List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-bsf:v", "filter_units=remove_types=6");
    private static final List<String> VP8 = List.of("-c:v", "libvpx", "-b:v", "2M", "-deadline", "realtime");
    private static final List<String> MP4 = List.of("-movflags", "+faststart", "-f", "mp4");
    private static final List<String> OGG = List.of("-f", "ogg");

    private static final Map<String, MediaFormat> BY_TYPE = Map.of(
            "video/mp4", new MediaFormat("mov", MP4, "video/mp4", H264),
            "video/quicktime", new MediaFormat("mov", MP4, "video/mp4", H264),
            "video/webm", new MediaFormat("matroska", List.of("-f", "webm"), "video/webm", VP8),
            "audio/mpeg", new MediaFormat("mp3", mp3(), "audio/mpeg", List.of()),
            "audio/mp4", new MediaFormat("mov", List.of("-f", "ipod"), "audio/mp4", List.of()),
            "audio/ogg", new MediaFormat("ogg", OGG, "audio/ogg", List.of()),
            "audio/vorbis", new MediaFormat("ogg", OGG, "audio/vorbis", List.of()),
            "audio/opus", new MediaFormat("ogg", OGG, "audio/opus", List.of()));

    /** Without its two kinds of tags, and without the frame in which encoders sign. */
    private static List<String> mp3() {
        return List.of("-id3v2_version", "0", "-write_id3v1", "0", "-write_xing", "0", "-f", "mp3");
    }

    static Optional<MediaFormat> of(String mediaType) {
        return Optional.ofNullable(BY_TYPE.get(mediaType));
    }

    boolean isVideo() {
        return !encoder.isEmpty();
    }
}
