package org.marsad.submission.web;

import org.marsad.submission.SubmissionStatus;
import org.springframework.stereotype.Component;

/**
 * Where on the diagram of the process a submission stands, in templates {@code @publicSteps}: drawn from its public status
 * alone, so that the diagram tells nothing which the status does not. Whether a task waits, is being worked on or was
 * handed on stays with the team.
 */
@Component
public class PublicSteps {

    /** Id of an element of the process. */
    public String of(SubmissionStatus status) {
        return switch (status) {
            case RECEIVED -> "submissionReceived";
            case CHECKING_FILES -> "inspectEvidence";
            case IN_VERIFICATION -> "verifyEvidence";
            case INFORMATION_REQUESTED -> "awaitAnswer";
            case IN_EDITORIAL_REVIEW -> "approveAssessment";
            case PUBLISHED -> "published";
            case NOT_ACCEPTED -> "notAccepted";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
