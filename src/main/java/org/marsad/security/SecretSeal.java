package org.marsad.security;

/** The port to what keeps secrets at rest under the master key. */
public interface SecretSeal {

    /**
     * What to store of a secret, as text.
     *
     * @param place what the secret is; the same must be given to open it, so none opens where another belongs
     */
    String seal(String place, byte[] secret);

    /** @throws IllegalStateException if it was sealed elsewhere, changed, or its master key is gone */
    byte[] open(String place, String sealed);
}
