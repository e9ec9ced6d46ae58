/**
 * The audit: who of the staff saw, downloaded, decided and changed what. Its root is how it is read; it is written at the
 * door of the filter chains alone, through the port {@link org.marsad.security.StaffRecord}.
 */
@ApplicationModule(
        displayName = "audit",
        allowedDependencies = {"custody", "promise", "security"})
@NullMarked
package org.marsad.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
