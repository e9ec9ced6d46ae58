package org.marsad.verification.internal;

import java.util.Optional;
import java.util.UUID;

/** Who of the staff entered a submission on its submitter's behalf. */
interface Enterers {

    /** Empty if the submitter sent it. */
    Optional<String> of(UUID submissionId);
}
