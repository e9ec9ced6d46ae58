package org.marsad.security.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, made at the first start outside the demo; ignored once there is an administrator.
 *
 * @param username account name: 1 to 64 letters a to z and digits
 * @param password at least 12 characters, and not the demo's
 */
@ConfigurationProperties("marsad.admin")
record AdministratorSettings(
        @Nullable String username, @Nullable String password) {}
