package org.marsad.evidence;

/** The vault cannot take or give anything now; trying again later may help. */
public class VaultUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
