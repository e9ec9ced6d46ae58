package org.marsad.promise.internal.editing;

import org.jspecify.annotations.Nullable;

/** Somebody or something was faster. */
public class ProposalConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient @Nullable Proposal other;

    ProposalConflictException(Why why) {
        this(why, null);
    }

    ProposalConflictException(Why why, @Nullable Proposal other) {
        super(why.name());
        this.why = why;
        this.other = other;
    }

    /** What happened; worded in the bundles under {@code editing.conflict.<CODE>}. */
    public enum Why {
        /** The promise has an open proposal. */
        HELD,
        /** Another version is public by now than the one the proposal was written on, or none any more. */
        MOVED,
        /** There is a promise with this id already. */
        EXISTS,
        /** The proposal is no longer as it was when the page was opened. */
        CHANGED,
        /** The same editor has confirmed it already, and it takes two. */
        CONFIRMED_ONCE,
        /** Another promise names the same maker differently by now. */
        MAKER
    }

    public Why why() {
        return why;
    }

    /** The open proposal, if that is what stands in the way and it is still there. */
    public @Nullable Proposal other() {
        return other;
    }
}
