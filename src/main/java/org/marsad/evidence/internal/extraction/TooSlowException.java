package org.marsad.evidence.internal.extraction;

import java.io.IOException;

/** Reading took longer than allowed here and now; a machine that is less busy may do it. */
class TooSlowException extends IOException {

    private static final long serialVersionUID = 1L;

    TooSlowException() {
        super("reading the letters took too long");
    }
}
