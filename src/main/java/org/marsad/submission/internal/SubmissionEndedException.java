package org.marsad.submission.internal;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The submission has ended; nothing more can be added to it. */
public class SubmissionEndedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    SubmissionEndedException() {
        super(HttpStatus.CONFLICT);
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.ended";
    }
}
