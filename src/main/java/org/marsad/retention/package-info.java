/**
 * How long what was not accepted or was withdrawn is kept, and how it is purged; what is published stays.
 */
@ApplicationModule(
        displayName = "retention",
        allowedDependencies = {"submission", "correction", "evidence", "verification", "custody"})
@NullMarked
package org.marsad.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
