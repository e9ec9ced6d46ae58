package org.marsad.promise;

/** The rating is no longer the one the editor decided on. */
public class RatingMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RatingMovedException(String promiseId, String expected, String actual) {
        super("rating of " + promiseId + " is " + actual + ", no longer " + expected);
    }
}
