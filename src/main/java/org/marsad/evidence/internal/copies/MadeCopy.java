package org.marsad.evidence.internal.copies;

import java.nio.file.Path;

/**
 * A copy in its workspace, not yet looked at.
 *
 * @param width of a picture; 0 for all else
 * @param height of a picture; 0 for all else
 */
record MadeCopy(Path file, String mediaType, int width, int height) {

    static MadeCopy of(Path file, String mediaType) {
        return new MadeCopy(file, mediaType, 0, 0);
    }
}
