package org.marsad.promise.internal.importing;

/** An import is no longer what its report said: something has come of it, or what is public has moved. */
public class ImportMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
