package org.marsad.evidence;

import java.util.UUID;

/** Who may say what a submission's public copies cover. */
public interface CoverPermission {

    /** Whether this member of staff may do so now: analysts, while the submission is in verification. */
    boolean mayCover(UUID submissionId, String staffUsername);
}
