package org.marsad.correction.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Who of the staff asks. */
final class StaffRoles {

    private StaffRoles() {}

    static boolean isEditor(@Nullable Authentication staff) {
        return has(staff, "ROLE_EDITOR");
    }

    /**
     * The name of an analyst or editor.
     *
     * @throws AccessDeniedException for anybody else
     */
    static String demandWorker(@Nullable Authentication staff) {
        if (staff == null || !(isEditor(staff) || has(staff, "ROLE_ANALYST"))) {
            throw new AccessDeniedException("analysts and editors only");
        }
        return staff.getName();
    }

    private static boolean has(@Nullable Authentication staff, String authority) {
        return staff != null
                && staff.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
