package org.marsad.promise.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter of a query cannot be understood. */
class InvalidQueryException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidQueryException(String field) {
        super(HttpStatus.BAD_REQUEST);
        this.field = field;
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        if (messages != null) {
            String message = messages.getMessage("promise.query." + field, null, locale);
            getBody().setDetail(message);
            getBody().setProperty("errors", List.of(Map.of("field", field, "code", "INVALID", "message", message)));
        }
        return getBody();
    }
}
