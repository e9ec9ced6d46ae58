package org.marsad.submission.internal;

import static org.marsad.submission.SubmissionStatus.CHECKING_FILES;
import static org.marsad.submission.SubmissionStatus.INFORMATION_REQUESTED;
import static org.marsad.submission.SubmissionStatus.IN_EDITORIAL_REVIEW;
import static org.marsad.submission.SubmissionStatus.IN_VERIFICATION;
import static org.marsad.submission.SubmissionStatus.NOT_ACCEPTED;
import static org.marsad.submission.SubmissionStatus.PUBLISHED;
import static org.marsad.submission.SubmissionStatus.RECEIVED;
import static org.marsad.submission.SubmissionStatus.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;

/** The ways a public status may go, as the domain has them. */
final class Transitions {

    private static final Map<SubmissionStatus, Set<SubmissionStatus>> NEXT = Map.of(
            RECEIVED, Set.of(CHECKING_FILES, WITHDRAWN),
            CHECKING_FILES, Set.of(IN_VERIFICATION, NOT_ACCEPTED, WITHDRAWN),
            IN_VERIFICATION, Set.of(INFORMATION_REQUESTED, IN_EDITORIAL_REVIEW, NOT_ACCEPTED, WITHDRAWN),
            INFORMATION_REQUESTED, Set.of(IN_VERIFICATION, WITHDRAWN),
            IN_EDITORIAL_REVIEW, Set.of(IN_VERIFICATION, PUBLISHED, NOT_ACCEPTED, WITHDRAWN),
            // An appeal, or a submitter who wants nothing kept of what was not accepted.
            NOT_ACCEPTED, Set.of(IN_VERIFICATION, WITHDRAWN));

    private Transitions() {}

    /** What was not accepted is verified again only if its submitter appealed. */
    static void require(Submission submission, SubmissionStatus to) {
        SubmissionStatus from = submission.status();
        boolean unheard = from == NOT_ACCEPTED && to == IN_VERIFICATION && submission.appealedAt() == null;
        if (unheard || !NEXT.getOrDefault(from, Set.of()).contains(to)) {
            throw new IllegalStateException("a submission does not go from " + from + " to " + to);
        }
    }
}
