package org.marsad.security;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password of the staff must be, on every way one is set. There are no rules about kinds of characters and no
 * expiry: NIST SP 800-63B-4, section 3.1.1.2, has found both to make passwords worse.
 */
public interface PasswordRules {

    /** Characters (code points after NFKC); NIST asks for 8 beside a second factor and for 15 without one. */
    int SHORTEST = 12;

    /** Characters; NIST asks for 64 at least, and a limit keeps nobody busy hashing megabytes. */
    int LONGEST = 128;

    /**
     * A sentence that says what to do instead; empty if the password may be set.
     *
     * @param username whose password it is going to be: nobody's name is their password
     */
    Optional<String> refusal(String password, String username, Locale locale);
}
