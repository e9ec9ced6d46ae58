/**
 * What is inside a file: its declared, extension and detected type, as findings and never as a verdict.
 */
@ApplicationModule(
        displayName = "inspection",
        allowedDependencies = {})
@NullMarked
package org.marsad.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
