package org.marsad.inspection.internal;

import java.util.Optional;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;

/** What it says about a file how looking into it ended. */
final class Endings {

    private Endings() {}

    static Optional<Finding> of(Extraction.Status status) {
        return switch (status) {
            case ENCRYPTED -> Optional.of(Finding.ENCRYPTED);
            case FAILED -> Optional.of(Finding.MALFORMED);
            case TIMEOUT -> Optional.of(Finding.TIMEOUT);
            case OUT_OF_MEMORY -> Optional.of(Finding.OUT_OF_MEMORY);
            case CRASHED -> Optional.of(Finding.CRASHED);
            case OK, NOT_TRIED -> Optional.empty();
        };
    }
}
