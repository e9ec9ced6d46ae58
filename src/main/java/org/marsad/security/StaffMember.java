package org.marsad.security;

import java.util.Set;

/**
 * A staff account as the filter chains know it.
 *
 * @param stamp changes with the password, and says nothing of it
 */
public record StaffMember(String username, Set<StaffRole> roles, int stamp) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }
}
