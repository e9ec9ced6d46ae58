package org.marsad.submission;

import java.util.UUID;

/** The port through which a submission sets its process in motion; the workflow room implements it. */
public interface VerificationProcess {

    /**
     * Starts the process instance of a submission, with its id as business key, in the caller's transaction: either
     * both exist or neither does.
     */
    void start(UUID submissionId);

    /**
     * Tells the process that the submitter wrote. It goes on if it was waiting for an answer; whatever came with the
     * message and is not inspected yet is inspected, whether anybody waited or not.
     */
    void submitterAnswered(UUID submissionId);

    /**
     * Ends the process because the submitter withdrew; it moves the submission to WITHDRAWN in the caller's transaction.
     *
     * @return false if no process of this submission runs any more, and nothing has happened
     */
    boolean withdraw(UUID submissionId);

    /** Starts a second process instance of a submission that was not accepted, from its appeal on. */
    void appeal(UUID submissionId);
}
