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

    /** Creates the account if there is none of that name; never changes one that exists. */
    void createIfAbsent(String username, String password, Set<StaffRole> roles);

    boolean hasAdministrator();

    /** The members with a role whose account has an e-mail address. */
    List<StaffContact> contacts(StaffRole role);
}
