package org.marsad.verification;

import java.util.UUID;

/**
 * What staff do with a submission: validates a completion, takes its texts into the verification record and hands back
 * the enums the process routes by. Everything happens in the caller's transaction, each call once per task.
 */
public interface Verifications {

    /** Four eyes: may this person claim or complete this task of this submission? Says nothing about groups. */
    boolean mayWork(StaffTask task, UUID submissionId, String username);

    /**
     * Remembers the promise's rating as the one the editor decides on; called when an approval or confirmation task
     * comes into being and again when it is released.
     */
    void ratingSeen(String taskId, UUID submissionId);

    /**
     * What both tasks show of a submission's evidence, as JSON text of the contract's {@code evidenceItems}: ids, codes,
     * sizes and hashes, never a name or a text.
     */
    String evidenceItemsFor(UUID submissionId);

    /** @throws InvalidCompletionException nothing was stored then */
    AnalystOutcome verify(TaskCompletion completion);

    /** @throws InvalidCompletionException nothing was stored then */
    EditorialOutcome decide(TaskCompletion completion);

    /** @throws InvalidCompletionException nothing was stored then */
    ConfirmationOutcome confirm(TaskCompletion completion);

    /** @throws InvalidCompletionException nothing was stored then */
    AppealOutcome decideAppeal(TaskCompletion completion);

    /**
     * Takes note of the submission's one appeal: what was verified so far is behind it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it was appealed before
     */
    void appealed(UUID submissionId);

    /** The last word on the last verification was an editor's, who sent it back to the analysts. */
    boolean wasReturned(UUID submissionId);

    /** The last verification ended in a question to the submitter. */
    boolean hasAsked(UUID submissionId);

    /** Sends the submitter the question of the last verification. */
    void askSubmitter(UUID submissionId);

    /**
     * Publishes what was approved: timeline entry, rating change, justification and evidence references, and ends the
     * submission as PUBLISHED. Doing it again changes nothing.
     *
     * @throws IllegalStateException if the record does not hold an analyst's verification and an approval by another
     *     person (and a confirmation by a third where the rating needs two editors): no way in leads around four eyes
     */
    void publish(UUID submissionId);

    /** Ends the submission as NOT_ACCEPTED with the reason of the last record. Doing it again changes nothing. */
    void refuse(UUID submissionId);

    /**
     * Takes away all that staff wrote about a submission and whom it went through, in the caller's transaction. The
     * custody log stays.
     */
    void purge(UUID submissionId);

    /** Where an analyst's completion leads. */
    enum AnalystOutcome {
        VERIFIED,
        INFORMATION_NEEDED,
        NOT_ACCEPTED
    }

    /** The editor's act. */
    enum EditorialDecision {
        APPROVED,
        RETURNED,
        REJECTED
    }

    /** An editor's act on a refusal after an appeal. */
    enum AppealOutcome {
        /** It stays not accepted. */
        UPHELD,
        /** It is verified once more. */
        OVERTURNED
    }

    /** The second editor's act. */
    enum ConfirmationOutcome {
        CONFIRMED,
        RETURNED
    }

    /**
     * Where an editor's completion leads.
     *
     * @param needsSecondEditor true if the new rating is flagged {@code two_editors}
     */
    record EditorialOutcome(EditorialDecision decision, boolean needsSecondEditor) {}
}
