package org.marsad.security;

import java.util.Set;

/** A staff account as the filter chains know it. */
public record StaffMember(String username, Set<StaffRole> roles) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }
}
