package org.marsad.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Submissions in numbers, for who runs the desk: nothing of what was sent is in them. */
public interface SubmissionFigures {

    /**
     * How many submissions came to a status in each week.
     *
     * @param since beginning of the first week; each of the following begins seven days later
     */
    List<Moves> weekly(Instant since, List<SubmissionStatus> statuses);

    /** How many wait for their submitter's answer. */
    long awaitingSubmitter();

    /** Those that wait for their submitter, longest first. */
    List<Waiting> awaitingSubmitter(int limit);

    /**
     * Movements of one week to one status; there is none of nought.
     *
     * @param week 0 for the first
     */
    record Moves(int week, SubmissionStatus status, long count) {}

    /**
     * One that waits for its submitter.
     *
     * @param since when the team asked
     * @param expectedBy when the waiting ends
     */
    record Waiting(UUID id, long number, Instant since, Instant expectedBy) {}
}
