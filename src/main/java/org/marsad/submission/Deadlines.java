package org.marsad.submission;

import java.time.Instant;

/** The port that says by when a stage is expected to end; the workflow room implements it by its tables. */
public interface Deadlines {

    /**
     * @param stage one that has an end to wait for
     * @param from when the stage begins
     */
    Instant expectedBy(Submission submission, SubmissionStatus stage, Instant from);
}
