package org.marsad.correction.internal;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** No entry of that id in the timeline of that promise. */
public class NoSuchEntryException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NoSuchEntryException() {
        super(HttpStatus.NOT_FOUND);
    }

    @Override
    public String getDetailMessageCode() {
        return "correction.error.entry";
    }
}
