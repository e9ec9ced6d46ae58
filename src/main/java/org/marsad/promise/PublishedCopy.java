package org.marsad.promise;

import java.util.Map;
import java.util.UUID;

/**
 * What the public sees of an evidence item: a copy without metadata, with details covered where somebody would be hurt.
 *
 * @param sha256 hex, of the copy's bytes; nobody can tell the original's from it
 * @param redactions how many details are covered
 * @param width of a picture; 0 for all else
 * @param height of a picture; 0 for all else
 */
public record PublishedCopy(String mediaType, String sha256, long size, int redactions, int width, int height) {

    /** What the makers of public copies make. */
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "video/mp4", ".mp4",
            "video/webm", ".webm",
            "audio/mpeg", ".mp3",
            "audio/mp4", ".m4a",
            "audio/ogg", ".ogg",
            "audio/vorbis", ".ogg",
            "audio/opus", ".ogg",
            "application/pdf", ".pdf");

    /** The name under which a browser keeps it; it has nothing of the original's. */
    public String fileName(UUID publicId) {
        return "evidence-" + publicId + EXTENSIONS.getOrDefault(mediaType, "");
    }
}
