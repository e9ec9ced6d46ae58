package org.marsad.promise.internal;

/** The version that an editor worked on is no longer the one that is public. */
public class VersionMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
