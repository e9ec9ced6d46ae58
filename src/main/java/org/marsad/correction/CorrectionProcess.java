package org.marsad.correction;

import java.time.Instant;
import java.util.UUID;

/** The port through which a request for a correction sets its process in motion; the workflow room implements it. */
public interface CorrectionProcess {

    /**
     * Starts the process instance of a request, with its id as business key, in the caller's transaction: either both
     * exist or neither does.
     */
    void start(UUID requestId);

    /** So many of the newsroom's working days later, by the calendar that all deadlines are counted by. */
    Instant after(Instant from, int workingDays);
}
