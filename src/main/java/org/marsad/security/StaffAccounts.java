package org.marsad.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port to the staff accounts and groups; the workflow room implements it on the engine's identity service. */
public interface StaffAccounts {

    /** The member if name and password are right; empty, in the same time, if either is not. */
    Optional<StaffMember> authenticate(String username, String password);

    /** The member as of now; empty once there is no such account. */
    Optional<StaffMember> find(String username);

    /** Everybody who has a role, by name. */
    List<StaffMember> all();

    /**
     * Sets another password, which ends what is open with the old one.
     *
     * @return the member as of now; empty if there is no such account
     * @throws RuntimeException with a sentence, if {@link PasswordRules} refuse it: ask them first
     */
    Optional<StaffMember> changePassword(String username, String password);

    /**
     * Creates the account if there is none of that name; never changes one that exists.
     *
     * @throws RuntimeException with a sentence, if {@link PasswordRules} refuse the password
     */
    void createIfAbsent(String username, String password, Set<StaffRole> roles);

    /**
     * Gives somebody exactly these roles; an account that is not there is made, without a password.
     *
     * @return the member as of now
     */
    StaffMember assign(String username, Set<StaffRole> roles);

    boolean hasAdministrator();

    /** The members with a role whose account has an e-mail address. */
    List<StaffContact> contacts(StaffRole role);
}
