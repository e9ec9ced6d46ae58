package org.marsad.evidence.internal.copies;

/** There can be no copy of this item, today or tomorrow. */
final class NoCopyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final CopyReason reason;

    NoCopyException(CopyReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    CopyReason reason() {
        return reason;
    }
}
