package org.marsad.evidence.internal.preview;

import java.io.IOException;
import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.Workspace;

/** Makes previews of one kind, each from the content in a workspace. */
interface Maker {

    Set<Shape> shapes();

    Set<Part> parts();

    /**
     * Makes a part, and with it those that cost little more.
     *
     * @param number page, from 1
     * @throws NoPreviewException if the file is such that there can be none, or a tool is missing
     * @throws IOException if it cannot be made now
     */
    Made make(EvidenceItem item, Part part, int number, Workspace workspace) throws NoPreviewException, IOException;

    /** The part under which those that come with it are made, once for all of them. */
    default Part leading(Part part) {
        return part;
    }

    /** True if it takes long enough that others must not wait behind it. */
    default boolean isSlow() {
        return false;
    }
}
