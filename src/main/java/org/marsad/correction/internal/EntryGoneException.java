package org.marsad.correction.internal;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The entry was withdrawn: there is nothing left to correct. */
public class EntryGoneException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    EntryGoneException() {
        super(HttpStatus.GONE);
    }

    @Override
    public String getDetailMessageCode() {
        return "correction.error.gone";
    }
}
