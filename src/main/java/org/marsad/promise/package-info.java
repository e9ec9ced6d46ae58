/**
 * Promises, sectors, the rating scale and the timeline, with their pages and public API.
 */
@ApplicationModule(
        displayName = "promise",
        allowedDependencies = {"security", "sealing"})
@NullMarked
package org.marsad.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
