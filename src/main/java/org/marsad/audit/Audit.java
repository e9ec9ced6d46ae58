package org.marsad.audit;

import java.util.List;
import java.util.function.Consumer;

/** The audit as it is read. There is no way to change or delete an entry, and this way adds none. */
public interface Audit {

    /**
     * Newest first.
     *
     * @param before only entries with smaller numbers
     * @param limit at most so many
     */
    List<AuditEntry> newest(AuditQuery query, long before, int limit);

    /** All of them, oldest first, read in parts: as many as there are fit into any memory. */
    void each(AuditQuery query, Consumer<AuditEntry> reader);

    /**
     * Reads all of it. Whoever can change entries and head alike, and computes every hash anew, is seen only by a copy
     * kept elsewhere.
     */
    AuditCheck check();
}
