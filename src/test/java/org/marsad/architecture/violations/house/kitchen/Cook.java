package org.marsad.architecture.violations.house.kitchen;

import org.marsad.architecture.violations.house.cellar.Wine;

/** Uses the cellar although the kitchen's package-info does not allow it. */
public record Cook(Wine wine) {}
