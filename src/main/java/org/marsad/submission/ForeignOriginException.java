package org.marsad.submission;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A form was sent from a page that is not ours. */
public class ForeignOriginException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    ForeignOriginException() {
        super(HttpStatus.FORBIDDEN);
    }

    @Override
    public String getDetailMessageCode() {
        return "submission.error.origin";
    }
}
