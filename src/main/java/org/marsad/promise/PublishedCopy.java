package org.marsad.promise;

/**
 * What the public sees of an evidence item: a copy without metadata, with details covered where somebody would be hurt.
 *
 * @param sha256 hex, of the copy's bytes; nobody can tell the original's from it
 * @param redactions how many details are covered
 * @param width of a picture; 0 for all else
 * @param height of a picture; 0 for all else
 */
public record PublishedCopy(String mediaType, String sha256, long size, int redactions, int width, int height) {}
