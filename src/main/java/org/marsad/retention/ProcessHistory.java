package org.marsad.retention;

import java.util.UUID;

/** The port to what the process engine remembers of a submission; the workflow room implements it. */
public interface ProcessHistory {

    /** Removes all of it, in the caller's transaction; nothing of the submission runs any more. */
    void forget(UUID submissionId);
}
