package org.marsad.evidence;

import java.util.Optional;
import java.util.UUID;

/** Where the work on a submission waits, for pages that lead there; the room that knows the tasks implements it. */
public interface TaskLinks {

    /** Path of the submission's open task; empty unless this member of staff holds it or may claim it now. */
    Optional<String> toOpenTask(UUID submissionId, String staffUsername);
}
