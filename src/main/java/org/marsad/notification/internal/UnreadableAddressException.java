package org.marsad.notification.internal;

/** An address that cannot be decrypted: the key was replaced, or somebody changed the row. */
class UnreadableAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableAddressException(Throwable cause) {
        super("an address cannot be decrypted", cause);
    }
}
