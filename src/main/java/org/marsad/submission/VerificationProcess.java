package org.marsad.submission;

import java.util.UUID;

/** The port through which a submission sets its process in motion; the workflow room implements it. */
public interface VerificationProcess {

    /**
     * Starts the process instance of a submission, with its id as business key, in the caller's transaction: either
     * both exist or neither does.
     */
    void start(UUID submissionId);

    /** Tells the process that the submitter wrote; it goes on if it was waiting for an answer. */
    void submitterAnswered(UUID submissionId);
}
