package org.marsad.evidence;

/**
 * An upload that is whole.
 *
 * @param name the sender's name for the file, without any path
 */
public record FinishedUpload(String id, String name, long size) {}
