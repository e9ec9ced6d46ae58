package org.marsad.retention;

import java.util.UUID;

/** The port to what is under way in the process engine; it answers where the engine itself is not started, too. */
public interface RunningProcesses {

    /** Whether anything of the submission is under way still, jobs that wait among it. */
    boolean of(UUID submissionId);
}
