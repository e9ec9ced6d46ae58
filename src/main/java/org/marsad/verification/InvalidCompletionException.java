package org.marsad.verification;

/** A completion lacks or breaks something; its message is a sentence for the person, naming the field. */
public class InvalidCompletionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidCompletionException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The variable of the HTTP contract that is missing or wrong. */
    public String field() {
        return field;
    }
}
