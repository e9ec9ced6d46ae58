/**
 * Keys: what lies on disk or in the database lies under a key of its own, and every key is wrapped by a master key that is
 * kept apart. Knows of bytes, texts and keys, and of nothing they are about.
 */
@ApplicationModule(
        displayName = "sealing",
        allowedDependencies = {"security"})
@NullMarked
package org.marsad.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
