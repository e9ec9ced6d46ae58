package org.marsad.verification.internal;

import org.springframework.http.HttpStatus;

/** A step of the staff that cannot be taken; nothing has changed. Its rule names the sentence for who asked. */
public class RefusedStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String rule;

    RefusedStepException(HttpStatus status, String rule) {
        super(rule);
        this.status = status;
        this.rule = rule;
    }

    public HttpStatus status() {
        return status;
    }

    /** Last part of the key {@code people.refused.…}. */
    public String rule() {
        return rule;
    }

    /** Something that was sent is missing or out of range. */
    static RefusedStepException invalid(String rule) {
        return new RefusedStepException(HttpStatus.UNPROCESSABLE_ENTITY, rule);
    }

    /** It does not fit how things stand now. */
    static RefusedStepException conflict(String rule) {
        return new RefusedStepException(HttpStatus.CONFLICT, rule);
    }

    /** Not for this person. */
    static RefusedStepException forbidden(String rule) {
        return new RefusedStepException(HttpStatus.FORBIDDEN, rule);
    }
}
