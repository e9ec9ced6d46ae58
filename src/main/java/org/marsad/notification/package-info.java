/**
 * E-mail: who may be written to, the outbox, the letters, and the ways in and out for readers. Nothing uses it.
 */
@ApplicationModule(
        displayName = "notification",
        allowedDependencies = {"submission", "correction", "promise", "verification", "security"})
@NullMarked
package org.marsad.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
