package org.marsad.promise.internal.editing;

/** This editor, of all editors, may not do this to the proposal. */
public class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotYoursException(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why not; worded in the bundles under {@code editing.denied.<CODE>}. */
    public enum Why {
        /** Who proposed it is not the second pair of eyes. */
        OWN,
        /** Only who proposed it writes it anew or takes it back. */
        NOT_OWN
    }

    public Why why() {
        return why;
    }
}
