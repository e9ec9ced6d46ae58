package org.marsad;

/** The application must not start like this; its message is one sentence for the operator, naming what to mend. */
public class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException(String sentence) {
        super(sentence);
    }
}
