package org.marsad.promise.internal.editing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.PromiseContent;

/**
 * What one editor wants a promise to be, and another one must confirm before anybody else sees it.
 *
 * @param draft as it stands since its latest revision
 * @param revision from 1; each time the proposer writes it anew it is one more
 */
public record Proposal(UUID id, Draft draft, String proposedBy, Instant proposedAt, State state, int revision) {

    /** What would happen to the promise. */
    public enum Kind {
        CREATE,
        EDIT,
        WITHDRAW
    }

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        RETURNED,
        CONFIRMED,
        REJECTED,
        TAKEN_BACK;

        /** Whether it keeps others from proposing something else for the promise. */
        public boolean holds() {
            return this == OPEN || this == RETURNED;
        }
    }

    /**
     * What is proposed.
     *
     * @param base number of the version it was written on; 0 for a promise that is not there yet
     * @param content null to withdraw the promise
     * @param note what the public is told about the change
     * @param reason for the second editor; never public
     */
    public record Draft(
            String promiseId,
            Kind kind,
            int base,
            @Nullable PromiseContent content,
            @Nullable LocalizedText note,
            String reason) {}

    /** What somebody did to a proposal. */
    public enum ActKind {
        PROPOSED,
        REVISED,
        RETURNED,
        REJECTED,
        /** The first of the two confirmations that a final verdict needs; nothing is public by it. */
        CONFIRMED_ONCE,
        CONFIRMED,
        TAKEN_BACK
    }

    /**
     * One act, as it is kept.
     *
     * @param content what was proposed, with PROPOSED and REVISED
     * @param note the reason given for the act
     */
    public record Act(
            ActKind kind,
            String by,
            Instant at,
            int revision,
            @Nullable PromiseContent content,
            @Nullable String note) {}

    Proposal with(Draft other, State next, int number) {
        return new Proposal(id, other, proposedBy, proposedAt, next, number);
    }
}
