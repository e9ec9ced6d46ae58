package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database that cannot answer now is no fault of ours or theirs: the submitter is told to come back. */
@ControllerAdvice(
        assignableTypes = {
            SubmitController.class,
            TrackController.class,
            MessageController.class,
            SecondThoughtsController.class
        })
class SubmitterPageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(SubmitterPageErrors.class);

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    void unavailable(Exception failure, HttpServletResponse response) throws IOException {
        LOG.error("the database cannot answer", failure);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
