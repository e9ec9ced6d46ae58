package org.marsad.security;

/**
 * A member of the staff who can be written to.
 *
 * @param email as an administrator entered it in the account
 */
public record StaffContact(String username, String email) {

    /** Without the address: this ends up in logs. */
    @Override
    public String toString() {
        return username;
    }
}
