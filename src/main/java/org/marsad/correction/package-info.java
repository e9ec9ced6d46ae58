/**
 * Corrections: anybody points at a published entry, an editor decides, and what is wrong is corrected or withdrawn where
 * everybody sees it; the form, its receipt, the record of the decisions, the list and the feed of all corrections.
 */
@ApplicationModule(
        displayName = "correction",
        allowedDependencies = {"promise", "data", "submission", "verification", "custody", "sealing"})
@NullMarked
package org.marsad.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
