package org.marsad.inspection.worker;

/** A password would be needed to look inside. */
public class EncryptedException extends Exception {

    private static final long serialVersionUID = 1L;

    public EncryptedException() {
        super("encrypted");
    }
}
