package org.marsad.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The submissions, for the rooms that work on them. Everything happens in the caller's transaction. */
public interface Submissions {

    Optional<Submission> find(UUID id);

    /**
     * Holds it until the caller's transaction ends: who changes who works on it, and who completes that work, stand in a
     * line.
     */
    void hold(UUID id);

    /** Puts it under another promise; the status stays as it is. */
    void moveTo(UUID id, String promiseId);

    /** The submission that became this entry of a timeline. */
    Optional<Submission> byTimelineEntry(UUID timelineEntryId);

    /** Moves the public status and its {@code expectedBy}; moving to the status it has changes nothing. */
    void moveTo(UUID id, SubmissionStatus status);

    /** Moves {@code expectedBy} alone. */
    void expect(UUID id, Instant expectedBy);

    /**
     * Sends the submitter a question of the team and moves to INFORMATION_REQUESTED.
     *
     * @param author who of the staff asks; the submitter does not see it
     */
    void askSubmitter(UUID id, String question, String author);

    /** Sends the submitter an automatic message of the team. */
    void tellSubmitter(UUID id, String text);

    /**
     * Sends the submitter a message that somebody of the staff wrote.
     *
     * @param author who wrote it; the submitter does not see it
     * @return false if the submission has ended, and nothing was sent
     */
    boolean writeToSubmitter(UUID id, String text, String author);

    /** Ends it as PUBLISHED with the timeline entry it became; doing it again changes nothing. */
    void published(UUID id, UUID timelineEntryId);

    /** Ends it as NOT_ACCEPTED; doing it again changes nothing. */
    void notAccepted(UUID id, ReasonCode reason, @Nullable String explanation);

    /** Ends it as WITHDRAWN; doing it again changes nothing. */
    void withdrawn(UUID id);

    /** The thread between team and submitter, oldest first. */
    List<Message> messages(UUID id);

    /**
     * Empties its row of all that anybody wrote and deletes the thread, in the caller's transaction. That it was, of which
     * promise, when, and how it ended stays; its receipt shows that until it expires.
     *
     * @param items how many evidence items it had
     * @param bytes of their originals, together
     */
    void purge(UUID id, int items, long bytes);
}
