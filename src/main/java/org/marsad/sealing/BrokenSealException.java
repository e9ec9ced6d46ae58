package org.marsad.sealing;

/** A sealed text that does not open: changed, moved, or its key is gone. Says where it stood, never what. */
public final class BrokenSealException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(String place, Throwable cause) {
        super("a sealed text does not open: " + place.replace('\0', ' '), cause);
    }
}
