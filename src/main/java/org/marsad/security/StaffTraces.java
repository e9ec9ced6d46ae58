package org.marsad.security;

/** What is kept of an account beside the account itself: second factor, tokens, sessions, devices, reset links. */
public interface StaffTraces {

    /** Whoever deletes an account says so: the next of that name inherits nothing. Does nothing if there is nothing. */
    void forget(String username);
}
