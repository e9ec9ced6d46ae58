/**
 * Intake form and API, receipts, tracking and messages: everything a submitter meets.
 */
@ApplicationModule(
        displayName = "submission",
        allowedDependencies = {"promise", "evidence", "custody", "security", "sealing"})
@NullMarked
package org.marsad.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
