/** A room that may use nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.marsad.architecture.violations.house.kitchen;
