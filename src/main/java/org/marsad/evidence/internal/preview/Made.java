package org.marsad.evidence.internal.preview;

import java.nio.file.Path;
import java.util.List;

/**
 * What a maker left in its workspace.
 *
 * @param pages pages of the document; 1 for what has none
 */
record Made(List<Output> outputs, int pages) {

    Made {
        outputs = List.copyOf(outputs);
    }

    static Made of(Output... outputs) {
        return new Made(List.of(outputs), 1);
    }

    /** One file in the workspace, and what it will be sent as. */
    record Output(Part part, int number, Path file, String mediaType) {}
}
