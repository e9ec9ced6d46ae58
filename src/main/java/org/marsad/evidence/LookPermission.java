package org.marsad.evidence;

import java.util.UUID;

/** Who may look at what was sent with a submission; every room that has a reason to say no implements it. */
public interface LookPermission {

    /** False for a member of staff who stepped out of the submission. */
    boolean mayLook(UUID submissionId, String staffUsername);
}
