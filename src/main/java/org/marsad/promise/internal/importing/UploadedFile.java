package org.marsad.promise.internal.importing;

/**
 * A file as somebody sent it.
 *
 * @param name as the sender called it; never a path of ours
 */
public record UploadedFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 200;

    /** The name without folders, without what cannot be seen or shows letters in another order, and not too long. */
    String plainName() {
        String visible = name.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
