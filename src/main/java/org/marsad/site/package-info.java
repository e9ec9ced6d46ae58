/**
 * Layout, home, methodology, languages and error pages.
 */
@ApplicationModule(
        displayName = "site",
        allowedDependencies = {"promise", "submission"})
@NullMarked
package org.marsad.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
