package org.marsad.security.roles;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffRole;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Whoever asks, in the order of the columns of {@code roles.txt}. */
enum Role {
    ANONYMOUS(null),
    SUBMITTER(null),
    ANALYST("analyst1"),
    EDITOR("editor1"),
    ADMINISTRATOR("admin");

    private final @Nullable String username;

    Role(@Nullable String username) {
        this.username = username;
    }

    boolean isStaff() {
        return username != null;
    }

    /** Of staff alone. */
    String username() {
        return Objects.requireNonNull(username);
    }

    Authentication authentication() {
        return isStaff()
                ? UsernamePasswordAuthenticationToken.authenticated(
                        username(),
                        null,
                        AuthorityUtils.createAuthorityList(
                                StaffRole.valueOf(name()).authority()))
                : new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }
}
