package org.marsad.promise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference from a timeline entry to one evidence item that proves it.
 *
 * @param publicId random public id; tells nothing about the submission
 * @param kind STATEMENT, FILE or LINK
 * @param commitment hex SHA-256 over 32 bytes of salt and the raw SHA-256 of the original
 * @param copy what is shown of it; null where nothing is
 * @param withheld the editor's public reason not to show a copy; null if there is none to withhold
 * @param record how it was verified; null if it was published before that was kept
 */
public record PublishedEvidence(
        UUID publicId,
        String kind,
        String mediaType,
        String commitment,
        @Nullable PublishedCopy copy,
        @Nullable String withheld,
        @Nullable EvidenceRecord record) {

    /** Evidence of which nothing is shown and nothing was recorded. */
    public PublishedEvidence(UUID publicId, String kind, String mediaType, String commitment) {
        this(publicId, kind, mediaType, commitment, null, null, null);
    }
}
