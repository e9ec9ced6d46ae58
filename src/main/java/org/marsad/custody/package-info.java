/**
 * The append-only custody log: who touched which evidence, and when.
 */
@ApplicationModule(
        displayName = "custody",
        allowedDependencies = {})
@NullMarked
package org.marsad.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
