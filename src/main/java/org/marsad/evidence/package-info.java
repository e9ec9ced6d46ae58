/**
 * Evidence items, the quarantine and the vault where originals lie sealed.
 */
@ApplicationModule(
        displayName = "evidence",
        allowedDependencies = {"custody", "inspection", "sealing"})
@NullMarked
package org.marsad.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
