package org.marsad.submission;

/** Keys for other rooms' secrets, derived from the one secret that is kept apart from the database. */
public interface DerivedKeys {

    /**
     * 32 bytes, always the same for a purpose as long as {@code marsad.receipts.key} is: HMAC-SHA-256 under it, which is
     * what HKDF (RFC 5869) expands one block with.
     */
    byte[] derived(String purpose);
}
