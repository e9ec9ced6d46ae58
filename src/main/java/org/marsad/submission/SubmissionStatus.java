package org.marsad.submission;

import java.util.EnumSet;

/** A submission's public status, in order. The process moves it, nothing else does. */
public enum SubmissionStatus {
    RECEIVED,
    CHECKING_FILES,
    IN_VERIFICATION,
    INFORMATION_REQUESTED,
    IN_EDITORIAL_REVIEW,
    PUBLISHED,
    NOT_ACCEPTED,
    WITHDRAWN;

    private static final EnumSet<SubmissionStatus> ENDS = EnumSet.of(PUBLISHED, NOT_ACCEPTED, WITHDRAWN);

    /** True once nothing more is expected of anyone. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }
}
