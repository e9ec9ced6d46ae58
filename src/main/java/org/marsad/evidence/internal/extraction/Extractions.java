package org.marsad.evidence.internal.extraction;

import java.io.IOException;
import java.util.Optional;
import org.marsad.evidence.EvidenceItem;
import org.marsad.inspection.Extraction;

/** What was taken out of files, sealed in the vault like the files themselves: staff alone read it, item by item. */
public interface Extractions {

    /** What the inspection found inside; empty while CHECKING and for what is no file. */
    Optional<Extraction> of(EvidenceItem item) throws IOException;

    /**
     * What optical character recognition read in an image or a scanned document; empty until it is done, where no
     * recogniser is installed, or where there is nothing to read. Fit for searching, never for quotation.
     */
    Optional<String> recognised(EvidenceItem item) throws IOException;
}
