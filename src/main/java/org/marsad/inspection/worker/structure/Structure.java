package org.marsad.inspection.worker.structure;

import java.io.IOException;
import java.util.Set;

/** What one format promises about how its files are built, and where a file breaks that promise. */
interface Structure {

    /** Whether a file of this detected type is to be read as this format. */
    boolean covers(String type, Bytes bytes) throws IOException;

    /**
     * Adds what it finds.
     *
     * @throws FlawedException where reading on makes no sense
     * @throws IOException if the file cannot be read
     */
    void check(Bytes bytes, Set<Flaw> flaws) throws IOException;
}
