package org.marsad.evidence.internal.copies;

import java.io.IOException;
import java.util.List;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.Redaction;
import org.marsad.inspection.Workspace;

/** How a copy is made of files of some types. */
interface Recipe {

    boolean takes(String mediaType);

    /**
     * Makes it in the item's workspace.
     *
     * @throws NoCopyException if there can be none
     * @throws IOException if it cannot be made now
     */
    MadeCopy make(EvidenceItem item, List<Redaction> redactions, Workspace workspace)
            throws NoCopyException, IOException;
}
