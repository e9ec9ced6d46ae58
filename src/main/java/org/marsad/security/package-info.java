/**
 * Filter chains, staff accounts and roles, rate limits.
 */
@ApplicationModule(
        displayName = "security",
        allowedDependencies = {})
@NullMarked
package org.marsad.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
