package org.marsad.inspection.worker.structure;

import java.io.IOException;

/** The structure ends or breaks here, so that reading on makes no sense; what it means is a finding. */
final class FlawedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    FlawedException(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
