package org.marsad.data.internal;

/** The first files of the open data are still being made. */
public class ExportNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportNotReadyException() {
        super("the files of the open data are still being made");
    }
}
