/**
 * The analyst's record, the editor's decision, the four-eyes rule, and what an approval does to a promise.
 */
@ApplicationModule(
        displayName = "verification",
        allowedDependencies = {"submission", "evidence", "promise", "custody", "sealing"})
@NullMarked
package org.marsad.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
