package org.marsad.submission.internal;

import static org.marsad.submission.SubmissionStatus.CHECKING_FILES;
import static org.marsad.submission.SubmissionStatus.INFORMATION_REQUESTED;
import static org.marsad.submission.SubmissionStatus.IN_EDITORIAL_REVIEW;
import static org.marsad.submission.SubmissionStatus.IN_VERIFICATION;
import static org.marsad.submission.SubmissionStatus.NOT_ACCEPTED;
import static org.marsad.submission.SubmissionStatus.PUBLISHED;
import static org.marsad.submission.SubmissionStatus.RECEIVED;

import java.util.Map;
import java.util.Set;
import org.marsad.submission.SubmissionStatus;

/** The ways a public status may go, as the domain has them. */
final class Transitions {

    private static final Map<SubmissionStatus, Set<SubmissionStatus>> NEXT = Map.of(
            RECEIVED, Set.of(CHECKING_FILES),
            CHECKING_FILES, Set.of(IN_VERIFICATION, NOT_ACCEPTED),
            IN_VERIFICATION, Set.of(INFORMATION_REQUESTED, IN_EDITORIAL_REVIEW, NOT_ACCEPTED),
            INFORMATION_REQUESTED, Set.of(IN_VERIFICATION),
            IN_EDITORIAL_REVIEW, Set.of(IN_VERIFICATION, PUBLISHED, NOT_ACCEPTED));

    private Transitions() {}

    static void require(SubmissionStatus from, SubmissionStatus to) {
        if (!NEXT.getOrDefault(from, Set.of()).contains(to)) {
            throw new IllegalStateException("a submission does not go from " + from + " to " + to);
        }
    }
}
