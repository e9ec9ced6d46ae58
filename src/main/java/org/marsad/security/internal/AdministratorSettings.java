package org.marsad.security.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, made at the first start outside the demo; ignored once there is an administrator.
 *
 * @param username account name: 1 to 64 letters a to z and digits
 * @param password as {@link org.marsad.security.PasswordRules} asks, and not the demo's
 * @param setup instead of both: whoever has a code chooses them on the page /setup, once. The code is made at the start
 *     and lies in the file secrets/setup-code of the data folder, which its owner alone can read
 * @param setupCode the code itself, at least 32 characters; then none is made and nothing lies in a file
 * @param setupWithin how long after the start the code is good for
 */
@ConfigurationProperties("marsad.admin")
record AdministratorSettings(
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("false") boolean setup,
        @Nullable String setupCode,
        @DefaultValue("PT24H") Duration setupWithin) {

    /** True if the first administrator is made on the page. */
    boolean isByPage() {
        return setup || (setupCode != null && !setupCode.isBlank());
    }

    /** No secret, wherever this is printed. */
    @Override
    public String toString() {
        return "AdministratorSettings[username=" + username + ", setup=" + setup + "]";
    }
}
