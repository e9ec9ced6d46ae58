package org.marsad.submission.internal;

import org.marsad.submission.Submission;
import org.marsad.submission.SubmissionStatus;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is nothing to appeal against, or the one appeal was made. */
public class AppealRefusedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String why;

    AppealRefusedException(Submission submission) {
        super(HttpStatus.CONFLICT);
        this.why = why(submission);
    }

    private static String why(Submission submission) {
        if (submission.status() == SubmissionStatus.PUBLISHED || submission.status() == SubmissionStatus.WITHDRAWN) {
            return submission.status().name();
        }
        if (submission.purgedAt() != null) {
            return "purged";
        }
        return submission.appealedAt() == null ? "undecided" : "twice";
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.appeal." + why;
    }
}
