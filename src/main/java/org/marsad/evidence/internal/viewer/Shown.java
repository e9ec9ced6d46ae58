package org.marsad.evidence.internal.viewer;

import java.util.Optional;
import org.marsad.evidence.internal.preview.Preview;
import org.marsad.evidence.internal.preview.Shape;

/**
 * The preview that the page shows.
 *
 * @param picture of the page asked for, or a video's poster
 * @param media of a video or sound
 */
public record Shown(Shape shape, Preview picture, Optional<Preview> media, int page, int pages) {

    /** True while something is being made that the page would show. */
    public boolean pending() {
        return picture.pending() || media.map(Preview::pending).orElse(false);
    }
}
