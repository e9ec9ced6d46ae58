/**
 * The only room that knows Camunda: process, delegates, forms, task completion, engine security.
 */
@ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {
            "promise",
            "custody",
            "inspection",
            "evidence",
            "submission",
            "verification",
            "correction",
            "retention",
            "sealing",
            "security",
            "site"
        })
@NullMarked
package org.marsad.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
