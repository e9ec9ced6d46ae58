package org.marsad.promise;

import java.util.UUID;

/**
 * A reference from a timeline entry to one evidence item that proves it.
 *
 * @param publicId random public id; tells nothing about the submission
 * @param kind STATEMENT, FILE or LINK
 * @param commitment hex SHA-256 over 32 bytes of salt and the raw SHA-256 of the original
 */
public record PublishedEvidence(UUID publicId, String kind, String mediaType, String commitment) {}
