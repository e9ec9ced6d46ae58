package org.marsad.promise.internal.importing;

/**
 * A file as somebody sent it.
 *
 * @param name as the sender called it; never a path of ours
 */
public record UploadedFile(String name, byte[] content) {}
