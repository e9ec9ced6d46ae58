package org.marsad.security;

import java.util.Locale;

/** A staff role; its group in the identity service carries the name of {@link #group()}. */
public enum StaffRole {
    ANALYST("analysts"),
    EDITOR("editors"),
    ADMINISTRATOR("administrators");

    private final String group;

    StaffRole(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    /** The authority Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name().toUpperCase(Locale.ROOT);
    }
}
