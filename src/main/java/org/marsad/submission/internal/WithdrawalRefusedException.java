package org.marsad.submission.internal;

import org.marsad.submission.SubmissionStatus;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** It is too late to withdraw: the submission is published, or withdrawn already. */
public class WithdrawalRefusedException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final SubmissionStatus status;

    WithdrawalRefusedException(SubmissionStatus status) {
        super(HttpStatus.CONFLICT);
        this.status = status;
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.withdrawal." + status;
    }
}
