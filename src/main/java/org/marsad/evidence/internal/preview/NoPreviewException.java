package org.marsad.evidence.internal.preview;

/** A preview cannot be made of this item. */
final class NoPreviewException extends Exception {

    private static final long serialVersionUID = 1L;

    private final NoPreview reason;

    NoPreviewException(NoPreview reason) {
        super(reason.name());
        this.reason = reason;
    }

    NoPreview reason() {
        return reason;
    }
}
